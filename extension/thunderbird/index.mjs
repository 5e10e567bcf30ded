// All doors to Thunderbird in one object, to be handed to whoever needs one.
export * as accounts from "./accounts.mjs";
export * as addressBook from "./address-book.mjs";
export * as calendars from "./calendars.mjs";
export * as folderFiles from "./folder-files.mjs";
export * as mail from "./mail.mjs";
export * as runtime from "./runtime.mjs";
export * as storage from "./storage.mjs";
