export function lockHolder(file: string): number | undefined;
export function takeLock(file: string): number | undefined;
export function inheritLock(file: string): void;
export function releaseLock(file: string): void;
export function withLock<T>(file: string, what: string, fn: () => Promise<T>): Promise<T>;
