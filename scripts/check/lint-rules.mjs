/**
 * The project's own rules for the linter.
 *
 * @typedef {{ readonly value: string, readonly loc: unknown }} Comment
 * @typedef {{ readonly selector: string, readonly message: string }} Refused
 * @typedef {{
 *   readonly options: readonly Refused[],
 *   readonly sourceCode: { getAllComments(): readonly Comment[] },
 *   report(problem: { readonly message: string, readonly node?: unknown, readonly loc?: unknown }): void,
 * }} Context
 */

const BARE = 'Name the rule that is switched off and say why: "oxlint-disable-next-line <rule> -- <reason>".';

/** A comment that disables a rule names the rule, and gives the reason after ` -- `. */
const describedDisable = {
  meta: { type: 'suggestion', schema: [] },
  /** @param {Context} context */
  create(context) {
    return {
      Program() {
        for (const { value, loc } of context.sourceCode.getAllComments()) {
          const isBare = /^\s*(es|ox)lint-disable/.test(value) && !/^\s*[\w-]+ \S.* -- \S/.test(value);
          if (isBare) context.report({ loc, message: BARE });
        }
      },
    };
  },
};

/** The options are selectors of syntax that is refused, each with a message that says what to do instead. */
const refusedSyntax = {
  meta: { type: 'suggestion', schema: false },
  /** @param {Context} context */
  create(context) {
    return Object.fromEntries(
      context.options.map(({ selector, message }) => [
        selector,
        (/** @type {unknown} */ node) => {
          context.report({ node, message });
        },
      ]),
    );
  },
};

export default {
  meta: { name: 'project' },
  rules: { 'described-disable': describedDisable, 'refused-syntax': refusedSyntax },
};
