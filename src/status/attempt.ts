/** Whether `work`, such as a write to storage, came through. A page that asks for it has to say when it did not. */
export function isDone(work: Promise<void>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  );
}
