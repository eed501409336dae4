#ifndef NEWSLINE_WORD_RANKING_H
#define NEWSLINE_WORD_RANKING_H

struct sqlite3;

/* Adds the function `bm25_words` to the FTS5 of a connection:
 *
 *     bm25_words(table, words, weight of column 1, weight of column 2, ...)
 *
 * It is FTS5's own `bm25` (https://www.sqlite.org/fts5.html#the_bm25_function), lower for a better match, but for one thing:
 * several phrases of the expression may be forms of one word. `words` tells how many phrases belong to each word, in the order of
 * the expression, one byte a word. The forms of a word count as one: their occurrences are added up, and the word is as rare as
 * all its forms together. With `bm25` a rare form would be worth more than the word that was asked for.
 *
 * Returns an SQLite result code: SQLITE_OK, or why the function could not be added. Not to be called for one connection by two
 * threads at once. */
int newsline_add_word_ranking(struct sqlite3 *connection);

#endif
