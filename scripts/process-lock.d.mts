export function lockHolder(file: string): number | undefined;
export function takeLock(file: string): number | undefined;
export function inheritLock(file: string): void;
export function markEnding(file: string): void;
export function isEnding(file: string): boolean;
export function releaseLock(file: string): void;
export function withLock<T>(file: string, what: string, fn: () => Promise<T>): Promise<T>;
