/** A socket that does what the test says, and counts who listens. */
export class FakeSocket extends EventTarget {
  readyState = 0;
  url = 'wss://user:secret@example.com/chat?token=secret';
  protocol = '';
  bufferedAmount: unknown = 0;
  readonly added: string[] = [];
  readonly removed: string[] = [];
  readonly sent: unknown[] = [];

  override addEventListener(...args: Parameters<EventTarget['addEventListener']>): void {
    this.added.push(args[0]);
    super.addEventListener(...args);
  }

  override removeEventListener(...args: Parameters<EventTarget['removeEventListener']>): void {
    this.removed.push(args[0]);
    super.removeEventListener(...args);
  }

  get listeners(): number {
    return this.added.length - this.removed.length;
  }

  close(code = 1000): void {
    if (code === 1001) throw new DOMException('1001 is not allowed.', 'InvalidAccessError');
    this.readyState = 2;
  }

  send(data: unknown): void {
    if (this.readyState !== 1) throw new DOMException('Not open.', 'InvalidStateError');
    this.sent.push(data);
  }

  opens(): void {
    this.readyState = 1;
    this.dispatchEvent(new Event('open'));
  }

  receives(data?: unknown): void {
    this.dispatchEvent(Object.assign(new Event('message'), { data }));
  }

  fails(readyState = 3): void {
    this.readyState = readyState;
    this.dispatchEvent(new Event('error'));
  }

  ends(code: unknown, wasClean = code !== 1006, reason = ''): void {
    this.readyState = 3;
    this.dispatchEvent(Object.assign(new Event('close'), { code, reason, wasClean }));
  }
}
