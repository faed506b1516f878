const PREFIX = 'diplograph-playground:';

/** A storage of the browser under names of the playground. Without a storage, values last until the reader leaves the page. */
export function createStorage() {
  const store = localStorageIfAny() ?? memory();
  const ownKeys = (): readonly string[] => store.keys().filter((key) => key.startsWith(PREFIX));
  return {
    getItem: (key: string) => store.get(`${PREFIX}${key}`),
    setItem: (key: string, value: string) => {
      store.set(`${PREFIX}${key}`, value);
    },
    removeItem: (key: string) => {
      store.remove(`${PREFIX}${key}`);
    },
    clear: () => {
      ownKeys().forEach(store.remove);
    },
    get length() {
      return ownKeys().length;
    },
  };
}

type Store = {
  readonly keys: () => readonly string[];
  readonly get: (key: string) => string | null;
  readonly set: (key: string, value: string) => void;
  readonly remove: (key: string) => void;
};

function localStorageIfAny(): Store | undefined {
  try {
    const { localStorage } = window;
    return {
      keys: () => Object.keys(localStorage),
      get: (key) => localStorage.getItem(key),
      set: (key, value) => {
        localStorage.setItem(key, value);
      },
      remove: (key) => {
        localStorage.removeItem(key);
      },
    };
  } catch {
    // A browser without storage throws.
    return undefined;
  }
}

function memory(): Store {
  const values = new Map<string, string>();
  return {
    keys: () => [...values.keys()],
    get: (key) => values.get(key) ?? null,
    set: (key, value) => void values.set(key, value),
    remove: (key) => void values.delete(key),
  };
}
