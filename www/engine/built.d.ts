// What the build puts into the bundles.

/** The core's file, beside the bundle; its name carries a hash of its content. */
declare const WASM_FILE: string;

/** The word-relatedness table, likewise. */
declare const RELATED_FILE: string;

/** What Subresource Integrity holds that file to: `sha384-…`. */
declare const WASM_INTEGRITY: string;

/** The worker's file, beside the bundle. */
declare const WORKER_FILE: string;

/** As in package.json. */
declare const PACKAGE_VERSION: string;

/** The widget's session, beside its boot script. */
declare const SESSION_FILE: string;

declare module '*/codes.json' {
  /** What each error code means, in a sentence that says what to change. */
  export const error: Record<string, string>;
}
