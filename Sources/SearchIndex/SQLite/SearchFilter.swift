import Documents
import GRDB

/// The `FROM` and `WHERE` of a search. Every value of the user is an argument, never part of the SQL.
struct SearchFilter {
  let sql: String
  let arguments: StatementArguments
  let hasMatch: Bool

  init(_ query: SearchQuery, match: String?) {
    var conditions: [String] = []
    var values: [String: (any DatabaseValueConvertible)?] = [:]

    func anyOf(_ items: [String], named name: String, _ condition: (String) -> String) {
      guard !items.isEmpty else { return }
      var alternatives: [String] = []
      for (index, item) in items.enumerated() {
        values["\(name)\(index)"] = item
        alternatives.append(condition(":\(name)\(index)"))
      }
      conditions.append("(\(alternatives.joined(separator: " OR ")))")
    }

    if let match {
      conditions.append("search MATCH :match")
      values["match"] = match
    }
    // `.` comes right after `-` in ASCII: the range holds what begins with the language and a hyphen.
    anyOf(query.languages, named: "language") {
      "documents.language = \($0) COLLATE NOCASE OR (documents.language COLLATE NOCASE > \($0) || '-'"
        + " AND documents.language COLLATE NOCASE < \($0) || '.')"
    }
    anyOf(query.countries.map { $0.uppercased() }, named: "country") {
      "documents.rowid IN (SELECT document FROM document_countries WHERE country = \($0))"
    }
    anyOf(query.sites.map { $0.lowercased() }, named: "site") {
      "documents.site_key = \($0) OR documents.host = \($0)"
    }
    anyOf(query.sources, named: "source") { "documents.source = \($0)" }
    if let day = query.publishedFrom {
      conditions.append("documents.published_day >= :from")
      values["from"] = day.daysSince1970
    }
    if let day = query.publishedTo {
      conditions.append("documents.published_day <= :to")
      values["to"] = day.daysSince1970
    }

    var sql = match == nil ? "FROM documents" : "FROM search JOIN documents ON documents.rowid = search.rowid"
    if !conditions.isEmpty { sql += " WHERE " + conditions.joined(separator: " AND ") }
    self.sql = sql
    arguments = StatementArguments(values)
    hasMatch = match != nil
  }
}
