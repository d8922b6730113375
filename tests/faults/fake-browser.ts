/** A browser as far as the background needs it, in which things go wrong on demand. */
export interface FakeBrowser {
  /** What stands in `browser/api.ts`. */
  api: object;
  local: Record<string, unknown>;
  /** What IT has set; nothing as on Firefox without a policy. */
  managed: Record<string, unknown> | undefined;
  /** How many calls of the browser that are waited for were made since the worker began. */
  calls: number;
  /** From this call on the worker is dead: nothing is written and no answer comes. */
  diesAt: number;
  /** What every call for reading or for writing `storage.local` is refused with. */
  refusal: { get?: string; set?: string };
  /** How long each call takes, in milliseconds; by default none waits. */
  delays: Iterator<number>;
  badges: string[];
  /** Ends the worker: its listeners are gone, what is stored stays. */
  endWorker(): void;
  start(): void;
  say(message: object): void;
  changeManaged(values: Record<string, unknown> | undefined): void;
  changeLocal(values: Record<string, unknown>): void;
}

type Changes = Record<string, { newValue?: unknown }>;

export function fakeBrowser(): FakeBrowser {
  let started: (() => void)[] = [];
  let heard: ((message: object, sender: object) => void)[] = [];
  let watching: ((changes: Changes, area: string) => void)[] = [];
  const on = <T>(list: () => T[]) => ({ addListener: (listener: T) => void list().push(listener) });
  const changed = (keys: string[], area: string) => {
    const changes = Object.fromEntries(keys.map((key) => [key, { newValue: fake.local[key] }]));
    for (const listener of watching) listener(changes, area);
  };
  const write = (keys: string[], work: () => void) =>
    call(fake.refusal.set, () => {
      work();
      changed(keys, 'local');
    });

  /** The answer to one call, unless the worker is dead by then. */
  function call<T>(refusal: string | undefined, work: () => T): Promise<T> {
    fake.calls += 1;
    if (fake.calls >= fake.diesAt) return new Promise(() => {});
    if (refusal) return Promise.reject(new Error(refusal));
    const { value: delay = 0 } = fake.delays.next();
    return (delay > 0 ? new Promise<void>((go) => setTimeout(go, delay)) : Promise.resolve()).then(work);
  }

  const answer = <T>(value: T): Promise<T> => call(undefined, () => value);

  const fake: FakeBrowser = {
    local: {},
    managed: undefined,
    calls: 0,
    diesAt: Number.POSITIVE_INFINITY,
    refusal: {},
    delays: [].values(),
    badges: [],
    endWorker() {
      started = [];
      heard = [];
      watching = [];
      fake.calls = 0;
      fake.diesAt = Number.POSITIVE_INFINITY;
    },
    start: () => started.forEach((listener) => void listener()),
    say: (message) => heard.forEach((listener) => void listener(message, { frameId: 0, tab: { id: 1 } })),
    changeManaged(values) {
      fake.managed = values;
      changed([], 'managed');
    },
    changeLocal(values) {
      Object.assign(fake.local, values);
      changed(Object.keys(values), 'local');
    },
    api: {
      runtime: {
        onInstalled: on(() => []),
        onStartup: on(() => started),
        onMessage: on(() => heard),
        getURL: (path: string) => path,
        getManifest: () => ({ version: '0.1.0' }),
      },
      i18n: { getUILanguage: () => 'id' },
      extension: { isAllowedIncognitoAccess: () => answer(false) },
      management: { getSelf: () => answer({ installType: 'normal' }) },
      tabs: { create: () => answer({}), query: () => answer([]) },
      permissions: { contains: () => answer(true), onAdded: on(() => []), onRemoved: on(() => []) },
      action: {
        setBadgeText: ({ text }: { text: string }) => call(undefined, () => fake.badges.push(text)),
        setBadgeBackgroundColor: () => answer(undefined),
        setBadgeTextColor: () => answer(undefined),
        setTitle: () => answer(undefined),
      },
      storage: {
        onChanged: on(() => watching),
        session: { get: () => answer({}), set: () => answer(undefined) },
        managed: {
          get: () =>
            call(fake.managed ? undefined : 'Managed storage manifest not found', () => ({
              ...fake.managed,
            })),
        },
        local: {
          get: (key: string) =>
            call(fake.refusal.get, () =>
              key in fake.local ? { [key]: structuredClone(fake.local[key]) } : {},
            ),
          set: (values: Record<string, unknown>) =>
            write(Object.keys(values), () => Object.assign(fake.local, structuredClone(values))),
          remove: (key: string) => write([key], () => void delete fake.local[key]),
        },
      },
    },
  };
  return fake;
}
