// oxlint-disable-next-line no-control-regex -- control characters are what may not reach a terminal
const steering = /\u001b\[[0-9;]*m|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/g;

/**
 * Text as a terminal may get it, whoever wrote parts of it: no control character but line breaks, tabs and our own colours where
 * there are any, and no mark that turns the order of letters round.
 */
export function harmless(text: string, color: boolean): string {
  return text.replace(steering, (found) => (color && found.length > 1 ? found : ""));
}
