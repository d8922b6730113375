/** Whether `work`, such as a write to storage, came through. What the browser said when it did not goes to the console. */
export async function isDone(work: Promise<void>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    console.warn('Jaga Jempol could not do what a page asked for:', error);
    return false;
  }
}
