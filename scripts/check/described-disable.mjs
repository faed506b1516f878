/**
 * A rule for ESLint: a comment that disables a rule names the rule, and gives the reason after ` -- `.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const describedDisable = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      bare: 'Name the rule that is switched off and say why: "eslint-disable-next-line <rule> -- <reason>".',
    },
  },
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          const isBare =
            /^\s*eslint-disable/.test(comment.value) && !/^\s*[\w-]+ \S.* -- \S/.test(comment.value);
          if (isBare && comment.loc) context.report({ loc: comment.loc, messageId: 'bare' });
        }
      },
    };
  },
};
