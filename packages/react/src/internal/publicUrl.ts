/**
 * Scheme, host and path; a record of our own holds no more, one that somebody made by hand may. As in core, an "@" after "?"
 * or "#" where no path has begun means that these were to be of the password.
 */
export function publicUrl(url: string | undefined): string | undefined {
  const [, scheme, rest] = /^([a-z][a-z\d+.-]*:\/\/)(?![^/\\?#]*[?#][^]*@)([^?#]*)/i.exec(url ?? '') ?? [];
  if (scheme === undefined || rest === undefined) return undefined;
  const [authority = ''] = rest.split(/[/\\]/, 1);
  return scheme + authority.slice(authority.lastIndexOf('@') + 1) + rest.slice(authority.length);
}

/**
 * A text, with what its URLs may hold of secrets cut out of them: user info, query and fragment. The rest stays as it is.
 * A query goes on to the next space; another URL may follow a path without one.
 */
export function publicText(text: string): string {
  return text.replace(
    /:\/\/(?:(?!:\/\/)[^\s?#])*(?:[?#]\S*)?/g,
    (found) => publicUrl(`x${found}`)?.slice(1) ?? '',
  );
}
