import GRDB

/// The tables, and how older files get them.
///
/// The version is SQLite's `user_version`, read and raised inside one immediate transaction: of several processes that
/// open a file at once the first migrates it and the others, when their turn comes, find that done.
enum Schema {
  /// "Newl": tells a store from any other SQLite file (`PRAGMA application_id`).
  static let applicationID: Int32 = 0x4E65_776C

  /// The migrations, in order; that many have been done in a current file. A migration that was released never changes.
  static let migrations: [String] = [
    """
    CREATE TABLE documents (
      rowid INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      version INTEGER NOT NULL,
      published_ms INTEGER,
      published_day INTEGER,
      captured_ms INTEGER NOT NULL,
      language TEXT,
      site TEXT,
      site_key TEXT,
      host TEXT,
      source TEXT,
      url TEXT,
      published_at TEXT,
      countries TEXT NOT NULL,
      fingerprint_algorithm TEXT,
      fingerprint TEXT,
      title TEXT,
      subtitle TEXT,
      authors TEXT NOT NULL,
      keyphrases TEXT NOT NULL,
      summary TEXT,
      text TEXT NOT NULL,
      json TEXT NOT NULL
    ) STRICT;
    CREATE INDEX documents_by_publication ON documents (published_ms, captured_ms);
    CREATE INDEX documents_by_language ON documents (language);
    CREATE INDEX documents_by_fingerprint ON documents (fingerprint_algorithm, fingerprint);

    CREATE TABLE document_countries (
      country TEXT NOT NULL,
      document INTEGER NOT NULL,
      PRIMARY KEY (country, document)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX countries_of_document ON document_countries (document);

    CREATE TABLE partition_offsets (
      topic TEXT NOT NULL,
      partition INTEGER NOT NULL,
      next_offset INTEGER NOT NULL,
      PRIMARY KEY (topic, partition)
    ) STRICT, WITHOUT ROWID;

    CREATE VIRTUAL TABLE search USING fts5 (
      title, subtitle, authors, text,
      content = 'documents', content_rowid = 'rowid',
      tokenize = 'unicode61 remove_diacritics 2'
    );
    CREATE TRIGGER search_insert AFTER INSERT ON documents BEGIN
      INSERT INTO search (rowid, title, subtitle, authors, text)
      VALUES (new.rowid, new.title, new.subtitle, new.authors, new.text);
    END;
    CREATE TRIGGER search_delete AFTER DELETE ON documents BEGIN
      INSERT INTO search (search, rowid, title, subtitle, authors, text)
      VALUES ('delete', old.rowid, old.title, old.subtitle, old.authors, old.text);
    END;
    CREATE TRIGGER search_update AFTER UPDATE ON documents
    WHEN old.title IS NOT new.title OR old.subtitle IS NOT new.subtitle
      OR old.authors IS NOT new.authors OR old.text IS NOT new.text
    BEGIN
      INSERT INTO search (search, rowid, title, subtitle, authors, text)
      VALUES ('delete', old.rowid, old.title, old.subtitle, old.authors, old.text);
      INSERT INTO search (rowid, title, subtitle, authors, text)
      VALUES (new.rowid, new.title, new.subtitle, new.authors, new.text);
    END;
    """,
    // Groups of near-duplicates; see DuplicateGroups. Pairs are there in both directions.
    """
    DROP INDEX documents_by_fingerprint;
    ALTER TABLE documents ADD COLUMN fingerprint_bands TEXT;
    ALTER TABLE documents ADD COLUMN duplicate_group TEXT;
    CREATE INDEX documents_by_group ON documents (duplicate_group) WHERE duplicate_group IS NOT NULL;

    CREATE TABLE duplicate_bands (
      band INTEGER NOT NULL,
      document INTEGER NOT NULL,
      PRIMARY KEY (band, document)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE duplicate_pairs (
      document INTEGER NOT NULL,
      other INTEGER NOT NULL,
      PRIMARY KEY (document, other)
    ) STRICT, WITHOUT ROWID;
    """,
    // Fingerprints and groups in narrow rows of their own: reading or changing a column behind a document's JSON means reading or
    // writing all of it.
    """
    CREATE TABLE duplicate_fingerprints (
      document INTEGER PRIMARY KEY,
      id TEXT NOT NULL,
      group_number INTEGER,
      is_cut INTEGER NOT NULL,
      algorithm TEXT NOT NULL,
      value TEXT NOT NULL,
      bands TEXT NOT NULL
    ) STRICT;
    INSERT INTO duplicate_fingerprints
    SELECT rowid, id, (SELECT named.rowid FROM documents AS named WHERE named.id = documents.duplicate_group),
      (SELECT count(*) >= 16 FROM duplicate_pairs WHERE document = documents.rowid),
      fingerprint_algorithm, fingerprint, fingerprint_bands
    FROM documents
    WHERE fingerprint_algorithm IS NOT NULL AND fingerprint IS NOT NULL AND fingerprint_bands IS NOT NULL;
    CREATE INDEX members_of_duplicate_group ON duplicate_fingerprints (group_number, id)
    WHERE group_number IS NOT NULL;

    CREATE TABLE duplicate_groups (
      number INTEGER PRIMARY KEY,
      members INTEGER NOT NULL
    ) STRICT;
    INSERT INTO duplicate_groups
    SELECT group_number, count(*) FROM duplicate_fingerprints WHERE group_number IS NOT NULL GROUP BY 1;

    DROP INDEX documents_by_group;
    ALTER TABLE documents DROP COLUMN duplicate_group;
    ALTER TABLE documents DROP COLUMN fingerprint_bands;
    ALTER TABLE documents DROP COLUMN fingerprint;
    ALTER TABLE documents DROP COLUMN fingerprint_algorithm;
    """,
    // What documents are filtered, sorted and counted by, in narrow rows; see AnnotationTables and DocumentFacts. Annotations of
    // documents that are here already are filled in afterwards, a batch a transaction, by Backfill.
    """
    DROP INDEX documents_by_publication;
    DROP INDEX documents_by_language;
    DROP INDEX countries_of_document;

    CREATE TABLE document_facts (
      document INTEGER PRIMARY KEY,
      published_ms INTEGER NOT NULL,
      captured_ms INTEGER NOT NULL,
      day INTEGER,
      language TEXT COLLATE NOCASE,
      site TEXT,
      site_key TEXT,
      host TEXT,
      source TEXT,
      content_type TEXT,
      countries TEXT NOT NULL,
      topics BLOB NOT NULL,
      entities BLOB NOT NULL
    ) STRICT;
    INSERT INTO document_facts
    SELECT rowid, coalesce(published_ms, -1000000000000000), captured_ms, published_day, language, site, site_key, host, source,
      NULL, upper(countries), x'', x''
    FROM documents;
    CREATE INDEX facts_by_publication ON document_facts (published_ms DESC, captured_ms DESC);
    CREATE INDEX facts_by_day ON document_facts (day) WHERE day IS NOT NULL;
    CREATE INDEX facts_by_site ON document_facts (site_key);
    CREATE INDEX facts_by_host ON document_facts (host);

    CREATE TABLE entities (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL,
      name TEXT NOT NULL,
      kind TEXT NOT NULL,
      UNIQUE (id, name, kind)
    ) STRICT;
    CREATE VIRTUAL TABLE entity_search USING fts5 (
      name, content = 'entities', content_rowid = 'number', columnsize = 0,
      tokenize = 'unicode61 remove_diacritics 2'
    );
    CREATE TABLE document_entities (
      entity INTEGER NOT NULL,
      document INTEGER NOT NULL,
      PRIMARY KEY (entity, document)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE topics (
      number INTEGER PRIMARY KEY,
      code TEXT NOT NULL,
      name TEXT NOT NULL,
      words TEXT NOT NULL,
      UNIQUE (code, name)
    ) STRICT;
    CREATE TABLE document_topics (
      topic INTEGER NOT NULL,
      document INTEGER NOT NULL,
      PRIMARY KEY (topic, document)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE document_amounts (
      currency TEXT NOT NULL,
      upper REAL NOT NULL,
      lower REAL NOT NULL,
      document INTEGER NOT NULL,
      PRIMARY KEY (currency, upper, lower, document)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX amounts_of_document ON document_amounts (document);

    CREATE TABLE quotations (
      number INTEGER PRIMARY KEY,
      speaker_id TEXT,
      speaker TEXT,
      quote TEXT NOT NULL
    ) STRICT;
    CREATE INDEX quotations_of_speaker ON quotations (speaker_id) WHERE speaker_id IS NOT NULL;
    CREATE VIRTUAL TABLE quotation_search USING fts5 (
      speaker, quote, content = 'quotations', content_rowid = 'number', columnsize = 0,
      tokenize = 'unicode61 remove_diacritics 2'
    );

    CREATE INDEX group_of_document ON duplicate_fingerprints (document, group_number) WHERE group_number IS NOT NULL;
    CREATE VIRTUAL TABLE search_terms USING fts5vocab (search, instance);
    CREATE VIRTUAL TABLE search_vocabulary USING fts5vocab (search, row);

    CREATE TABLE backfill (
      next INTEGER NOT NULL,
      last INTEGER NOT NULL
    ) STRICT;
    INSERT INTO backfill SELECT min(rowid), max(rowid) FROM documents HAVING count(*) > 0;
    """,
    // Marks name the generation, so that those of another file are not taken for this one's; see EarlierGenerations.
    """
    CREATE TABLE generation (
      name TEXT NOT NULL,
      previous TEXT,
      previous_last INTEGER,
      missing INTEGER
    ) STRICT;
    INSERT INTO generation (name) VALUES (lower(hex(randomblob(8))));
    """,
    // All generations before, not the last alone. Documents keep their numbers, so none are missing any more.
    """
    CREATE TABLE earlier_generations (name TEXT PRIMARY KEY, last INTEGER NOT NULL) STRICT;
    INSERT INTO earlier_generations
      SELECT previous, previous_last FROM generation WHERE previous IS NOT NULL AND missing = 0;
    ALTER TABLE generation DROP COLUMN previous;
    ALTER TABLE generation DROP COLUMN previous_last;
    ALTER TABLE generation DROP COLUMN missing;
    """,
  ]

  /// Brings a file up to date. On the writing connection, outside a transaction.
  static func migrate(_ db: Database) throws {
    if try isCurrent(db) { return }
    try db.inTransaction(.immediate) {
      let done = try version(db)
      try check(db, version: done)
      for (index, migration) in migrations.enumerated().dropFirst(done) {
        try db.execute(sql: migration)
        try db.execute(sql: "PRAGMA user_version = \(index + 1)")
      }
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      return .commit
    }
  }

  /// Whether the file needs no migration.
  ///
  /// - Throws: `StoreError` if it is of another kind or newer than this program.
  static func isCurrent(_ db: Database) throws -> Bool {
    let version = try version(db)
    try check(db, version: version)
    return version == migrations.count
  }

  private static func check(_ db: Database, version: Int) throws {
    let application = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    let isNew =
      try version == 0 && application == 0
      && Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") == 0
    guard isNew || application == applicationID else {
      throw StoreError.notADatabase(reason: "an SQLite file of another application (\(application))")
    }
    guard version <= migrations.count else {
      throw StoreError.newerSchema(found: version, known: migrations.count)
    }
  }

  private static func version(_ db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
  }
}
