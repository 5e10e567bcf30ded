// Where the host and the npm package date-holidays differ, one by one, and why the host stays with its own.

/**
 * @typedef {object} Difference
 * @property {string} [ours] name of a holiday that only the host has
 * @property {string} [theirs] rule of a holiday that only the package has
 * @property {string[]} regions
 * @property {string} why
 */

const TREATED_ALIKE = "no holiday of the canton's law, but on the federal list of days that are treated there like one; the package has it as optional";
const HALF = "half a day";

/** @type {Difference[]} */
export const DIFFERENCES = [
  { ours: "Veterans Day", regions: ["US"], why: "5 U.S.C. 6103 (b) gives the Friday or Monday for every holiday; the package has these as days of banks" },
  { theirs: "substitutes 12-25 if sunday then next monday", regions: ["ES"], why: "each community decides each year whether the Monday is free" },
  { ours: "Midsommarafton", regions: ["SE"], why: "equal to a Sunday by semesterlagen § 3 a; the package has it as a day of banks" },
  { ours: "Julafton", regions: ["SE"], why: "equal to a Sunday by semesterlagen § 3 a; the package has it as a day of banks" },
  { ours: "Nyårsafton", regions: ["SE"], why: "equal to a Sunday by semesterlagen § 3 a; the package has it as a day of banks" },
  { ours: "Mariä Himmelfahrt", regions: ["DE-BY"], why: "holds in five of six places, Munich among them; the package knows it for single places only" },
  { ours: "Berchtoldstag", regions: ["CH-FR", "CH-GL", "CH-LU", "CH-OW", "CH-SH", "CH-SO", "CH-ZG", "CH-ZH"], why: TREATED_ALIKE },
  { ours: "Karfreitag", regions: ["CH-GR"], why: TREATED_ALIKE },
  { ours: "Ostermontag", regions: ["CH-FR", "CH-LU", "CH-NW", "CH-OW", "CH-SO", "CH-VS", "CH-ZG"], why: TREATED_ALIKE },
  { ours: "Pfingstmontag", regions: ["CH-FR", "CH-LU", "CH-NE", "CH-NW", "CH-OW", "CH-SO", "CH-ZG"], why: TREATED_ALIKE },
  { ours: "Bettagsmontag", regions: ["CH-NE"], why: TREATED_ALIKE },
  { ours: "Stephanstag", regions: ["CH-FR", "CH-NW", "CH-OW", "CH-SO", "CH-VS", "CH-ZG"], why: TREATED_ALIKE },
  { ours: "Stephanstag", regions: ["CH-AR", "CH-UR"], why: "shops may open where it is the third day of rest in a row, offices stay closed" },
  { ours: "Eidgenössischer Bettag", regions: ["CH-GL"], why: "kept in every canton but Geneva" },
  { ours: "Mariä Empfängnis", regions: ["CH-AI"], why: "a day of rest by the canton's Ruhetagsgesetz" },
  { ours: "Näfelser Fahrt", regions: ["CH-GL"], why: "the first Thursday of April may be the first of the month" },
  { theirs: "Thursday after 04-02 if is observance holiday then next Thursday", regions: ["CH-GL"], why: "the first Thursday of April may be the first of the month" },
  { theirs: "12-24", regions: ["CH-GL"], why: "not in the canton's Ruhetagsgesetz" },
  { theirs: "12-31", regions: ["CH-GL"], why: "not in the canton's Ruhetagsgesetz" },
  { theirs: "03-19", regions: ["CH-SO"], why: "in eleven places only" },
  { theirs: "easter 60", regions: ["CH-NE"], why: "in one place only, Le Landeron" },
  { theirs: "05-01 12:00", regions: ["CH-SO", "CH-VS"], why: HALF },
  { theirs: "12-24 12:00", regions: ["CH-VS"], why: HALF },
];
