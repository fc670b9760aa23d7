// Proof that each project runs on the React it is named for, and on one copy of it.
import { render, screen } from '@testing-library/react';
import * as React from 'react';
import * as ReactDOM from 'react-dom';
import { expect, inject, test } from 'vitest';

test('there is one React, of the expected major version', () => {
  const major = inject('reactMajor');
  expect(React.version).toMatch(new RegExp(`^${major}\\.`));
  expect(ReactDOM.version).toBe(React.version);

  // A second copy would have no dispatcher here, and the hook would throw.
  function Version() {
    return <p>{React.useState(React.version)[0]}</p>;
  }
  render(<Version />);
  expect(screen.getByText(React.version)).toBeInTheDocument();
});
