// What privileged code in Thunderbird can name. Functions handed to `thunderbird.chrome()` are sent over as text and
// run there, so the checker has to know these names, although no module here defines them.
declare const Cc: any;
declare const Ci: any;
declare const ChromeUtils: any;
declare const Services: any;
declare const IOUtils: any;
declare const PathUtils: any;
declare const content: any;
