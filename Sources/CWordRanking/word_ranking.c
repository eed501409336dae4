#include "word_ranking.h"

#include <math.h>
#include <sqlite3.h>
#include <string.h>

/* What is the same for all rows of a query. */
typedef struct {
  double average_length;
  int phrases;
  int words;
  /* By word: how much its rarity is worth. */
  double *rarity;
  /* By word: how often a row has it; worked out anew for each row. */
  double *frequency;
  /* By phrase: its word. */
  int *word;
} Ranking;

static int add_row(const Fts5ExtensionApi *api, Fts5Context *context, void *count) {
  (void)api;
  (void)context;
  *(sqlite3_int64 *)count += 1;
  return SQLITE_OK;
}

/* The word of each phrase. Phrases that `sizes` does not tell of are words of their own. */
static int assign_words(Ranking *ranking, const unsigned char *sizes, int count) {
  int word = 0;
  int used = 0;
  for (int phrase = 0; phrase < ranking->phrases; phrase++) {
    ranking->word[phrase] = word;
    used++;
    if (word >= count || used >= sizes[word]) {
      word++;
      used = 0;
    }
  }
  return used > 0 ? word + 1 : word;
}

static int make_ranking(const Fts5ExtensionApi *api, Fts5Context *context, sqlite3_value *sizes, Ranking **made) {
  int phrases = api->xPhraseCount(context);
  size_t room = sizeof(Ranking) + (size_t)phrases * (2 * sizeof(double) + sizeof(int));
  Ranking *ranking = sqlite3_malloc64(room);
  if (!ranking) return SQLITE_NOMEM;
  memset(ranking, 0, room);
  ranking->phrases = phrases;
  ranking->rarity = (double *)&ranking[1];
  ranking->frequency = &ranking->rarity[phrases];
  ranking->word = (int *)&ranking->frequency[phrases];
  ranking->words = assign_words(ranking, sqlite3_value_blob(sizes), sqlite3_value_bytes(sizes));

  sqlite3_int64 rows = 0;
  sqlite3_int64 tokens = 0;
  int result = api->xRowCount(context, &rows);
  if (result == SQLITE_OK) result = api->xColumnTotalSize(context, -1, &tokens);
  if (result == SQLITE_OK) ranking->average_length = rows > 0 ? (double)tokens / (double)rows : 1.0;
  for (int phrase = 0; result == SQLITE_OK && phrase < phrases; phrase++) {
    sqlite3_int64 with = 0;
    result = api->xQueryPhrase(context, phrase, &with, add_row);
    ranking->rarity[ranking->word[phrase]] += (double)with;
  }
  for (int word = 0; result == SQLITE_OK && word < ranking->words; word++) {
    /* Rows with two forms are counted twice, so there may seem to be more than there are. */
    double with = fmin(ranking->rarity[word], (double)rows);
    double rarity = log(((double)rows - with + 0.5) / (with + 0.5));
    /* As in FTS5's `bm25`: a word of more than half of the rows counts next to nothing, but not less than nothing. */
    ranking->rarity[word] = rarity <= 0.0 ? 1e-6 : rarity;
  }
  if (result != SQLITE_OK) {
    sqlite3_free(ranking);
    return result;
  }
  *made = ranking;
  return SQLITE_OK;
}

static int score_row(
    const Fts5ExtensionApi *api, Fts5Context *context, Ranking *ranking, int columns, sqlite3_value **weights, double *score) {
  /* The constants of FTS5's `bm25`. */
  const double k1 = 1.2;
  const double b = 0.75;
  int matches = 0;
  int length = 0;
  memset(ranking->frequency, 0, (size_t)ranking->words * sizeof(double));
  int result = api->xInstCount(context, &matches);
  for (int match = 0; result == SQLITE_OK && match < matches; match++) {
    int phrase = 0;
    int column = 0;
    int offset = 0;
    result = api->xInst(context, match, &phrase, &column, &offset);
    if (result == SQLITE_OK) {
      double weight = column < columns ? sqlite3_value_double(weights[column]) : 1.0;
      ranking->frequency[ranking->word[phrase]] += weight;
    }
  }
  if (result == SQLITE_OK) result = api->xColumnSize(context, -1, &length);
  if (result != SQLITE_OK) return result;
  double sum = 0.0;
  for (int word = 0; word < ranking->words; word++) {
    double frequency = ranking->frequency[word];
    double norm = k1 * (1 - b + b * (double)length / ranking->average_length);
    sum += ranking->rarity[word] * (frequency * (k1 + 1.0)) / (frequency + norm);
  }
  *score = -sum;
  return SQLITE_OK;
}

static void bm25_words(
    const Fts5ExtensionApi *api, Fts5Context *context, sqlite3_context *answer, int count, sqlite3_value **values) {
  if (count < 1) {
    sqlite3_result_error(answer, "bm25_words needs the sizes of the words", -1);
    return;
  }
  int result = SQLITE_OK;
  Ranking *ranking = api->xGetAuxdata(context, 0);
  if (!ranking) {
    result = make_ranking(api, context, values[0], &ranking);
    /* Frees it if it fails. */
    if (result == SQLITE_OK) result = api->xSetAuxdata(context, ranking, sqlite3_free);
  }
  double score = 0.0;
  if (result == SQLITE_OK) result = score_row(api, context, ranking, count - 1, &values[1], &score);
  if (result == SQLITE_OK) {
    sqlite3_result_double(answer, score);
  } else {
    sqlite3_result_error_code(answer, result);
  }
}

/* The way to FTS5's interface: https://www.sqlite.org/fts5.html#extending_fts5 */
static int find_fts5(sqlite3 *connection, fts5_api **api) {
  sqlite3_stmt *statement = NULL;
  int result = sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &statement, NULL);
  if (result != SQLITE_OK) return result;
  sqlite3_bind_pointer(statement, 1, (void *)api, "fts5_api_ptr", NULL);
  sqlite3_step(statement);
  return sqlite3_finalize(statement);
}

int newsline_add_word_ranking(struct sqlite3 *connection) {
  fts5_api *api = NULL;
  int result = find_fts5(connection, &api);
  if (result != SQLITE_OK) return result;
  if (!api) return SQLITE_ERROR;
  return api->xCreateFunction(api, "bm25_words", NULL, bm25_words, NULL);
}
