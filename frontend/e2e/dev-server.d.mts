export function serveSource(): Promise<{ app: string; gallery: string; close: () => Promise<void> }>
