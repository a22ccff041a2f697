/**
 * Keeps the files of these pages on the phone, so that they open without a signal. In development there is nothing to keep.
 * A browser without service workers, or an address that is not secure, goes without.
 */
export function keepShell(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  addEventListener('load', () => void navigator.serviceWorker.register('/sw.js', { scope: '/m/' }).catch(() => {}))
}
