// Run from the project's root: the paths below are relative to it.
import js from "@eslint/js";
import jsdoc from "eslint-plugin-jsdoc";
import globals from "globals";

const THUNDERBIRD_ONLY = ["messenger", "browser", "chrome"].map((name) => ({
  name,
  message: "Only extension/thunderbird/ and extension/experiment/ talk to Thunderbird.",
}));

const everywhere = {
  "array-callback-return": "error",
  "complexity": ["error", 12],
  "consistent-return": "error",
  "curly": ["error", "multi-line"],
  "eqeqeq": "error",
  "max-depth": ["error", 4],
  "max-lines": ["error", { max: 300, skipBlankLines: false, skipComments: false }],
  "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
  "max-params": ["error", 5],
  "no-console": "off",
  "no-else-return": "error",
  "no-eval": "error",
  "no-implied-eval": "error",
  "no-new-func": "error",
  "no-param-reassign": "error",
  "no-shadow": "error",
  "no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
  "no-var": "error",
  "no-warning-comments": ["error", { terms: ["todo", "fixme", "xxx", "hack"], location: "anywhere" }],
  "object-shorthand": "error",
  "prefer-const": "error",
  "quotes": ["error", "double", { avoidEscape: true }],
  "semi": ["error", "always"],
};

// Types live in JSDoc and are checked by tsc; here only that exported functions have them, in one form.
const documented = {
  "jsdoc/check-param-names": "error",
  "jsdoc/check-tag-names": ["error", { typed: false }],
  "jsdoc/no-multi-asterisks": "error",
  "jsdoc/require-jsdoc": ["error", { publicOnly: true, require: { FunctionDeclaration: true } }],
  "jsdoc/require-param-type": "error",
};

export default [
  {
    ignores: ["build/**", "**/node_modules/**", "extension/vendor/**"],
  },
  js.configs.recommended,
  {
    files: ["**/*.mjs"],
    languageOptions: { ecmaVersion: 2022, sourceType: "module" },
    plugins: { jsdoc },
    rules: { ...everywhere, ...documented },
  },
  {
    files: ["extension/**/*.mjs"],
    languageOptions: { globals: { ...globals.browser } },
    rules: {
      "no-restricted-globals": ["error", ...THUNDERBIRD_ONLY],
      "no-restricted-properties": [
        "error",
        { property: "innerHTML", message: "Names and subjects come from strangers: textContent only." },
        { property: "outerHTML", message: "Names and subjects come from strangers: textContent only." },
        { property: "insertAdjacentHTML", message: "Names and subjects come from strangers: textContent only." },
      ],
    },
  },
  {
    files: ["extension/thunderbird/**/*.mjs"],
    languageOptions: { globals: { ...globals.browser, messenger: "readonly", browser: "readonly" } },
    rules: { "no-restricted-globals": "off" },
  },
  {
    // An Experiment is a classic script in Thunderbird's own process, with Thunderbird's globals.
    files: ["extension/experiment/**/*.js"],
    languageOptions: {
      ecmaVersion: 2022,
      sourceType: "script",
      globals: {
        ChromeUtils: "readonly", Services: "readonly", Ci: "readonly", Cc: "readonly", Cr: "readonly", Cu: "readonly",
        ExtensionCommon: "readonly", ExtensionUtils: "readonly", ExtensionAPI: "readonly", console: "readonly",
      },
    },
    rules: { ...everywhere, "strict": "off" },
  },
  {
    files: ["tests/**/*.mjs", "packaging/**/*.mjs"],
    languageOptions: { globals: { ...globals.node } },
  },
  {
    // Scripts that a test hands to Thunderbird or to a page run there, with the globals of that place.
    files: ["tests/support/**/*.mjs", "tests/thunderbird/**/*.mjs", "tests/unit/js/**/*.mjs", "tests/contract/js/**/*.mjs"],
    languageOptions: {
      globals: {
        ...globals.node, ...globals.browser,
        Services: "readonly", ChromeUtils: "readonly", Cc: "readonly", Ci: "readonly", content: "readonly",
      },
    },
    rules: { "no-redeclare": ["error", { builtinGlobals: false }] },
  },
  {
    // A test file reads from top to bottom; its describe() blocks are not functions in that sense.
    files: ["tests/**/*.test.mjs"],
    rules: { "max-lines-per-function": "off" },
  },
];
