import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** React Native inspector proxy, with English texts. */
export const reactNativeInspector: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {},
  overlays: {
    1000: {
      description: 'The inspector proxy ended the debugging session; the tag in the reason says why.',
      reasons: {
        '[CONNECTION_LOST]': {
          label: 'Device gone',
          description:
            'The device or app being debugged lost its connection. Restart the app, then open the debugger again.',
        },
        '[NEW_DEBUGGER_OPENED]': {
          label: 'Another debugger attached',
          description: 'Another debugger was opened for the same app, and this app takes only one at a time.',
        },
        '[RECREATING_DEVICE]': {
          label: 'Device reconnected',
          description: 'The device made a new connection to the proxy, which closed the old one for that.',
        },
      },
    },
    1011: {
      description:
        'The inspector proxy could not set up the debugging session; the tag in the reason says why.',
      reasons: {
        '[PAGE_NOT_FOUND]': {
          label: 'Debug target not found',
          description:
            'The device has no debug target with this ID; it may have reloaded since. Open the debugger again.',
        },
        '[UNREGISTERED_DEVICE]': {
          label: 'Device not connected',
          description:
            'No device with this ID is connected to the proxy. Start the app, then open the debugger again.',
        },
        '[INCORRECT_URL]': {
          label: 'Incomplete debugger URL',
          description:
            'The URL of the debugger connection lacks the ID of the device or of the debug target.',
        },
      },
    },
  },
});
