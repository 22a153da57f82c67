package c17_choose;

/**
 * The learner's own answer to an exercise of an earlier chapter. It is measured where it is done and right; nothing that is
 * the matter with it is this chapter's business.
 *
 * @param exercise its name, for example {@code c02_sleep.ThreadPool}
 */
record Own<C>(String exercise, C competitor) {}
