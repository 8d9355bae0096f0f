/**
 * Teleservices that come from npm rather than from the `teleservices` folder. Each package
 * has a teleservice as default export and its `filings` folder beside its main module:
 * `make:teleservice --package` writes one.
 */
export default {
  packages: [] as string[],
}
