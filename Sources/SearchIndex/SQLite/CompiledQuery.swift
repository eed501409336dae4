import Foundation
import GRDB

/// A query in SQL.
///
/// If all results must have words in their texts, the full-text index leads (`isRanked` by its matches); else `document_facts` leads,
/// and the words, if there are any, only rank.
struct CompiledQuery {
  /// How well a row matches. A match counts by its column: title, subtitle, authors, text.
  private static let score = "bm25_words(search, :words, 8.0, 4.0, 2.0, 1.0)"

  /// Whether all results match `ranking`; if not, `document_facts` leads.
  private let hasMatch: Bool
  /// The expression by which results are ranked, and which is marked in them; `nil` without words.
  let ranking: MatchExpression?
  /// The expression of a document's number.
  let document: String
  /// The highest number of a document that may be a result: later ones came after the first page was asked for.
  let horizon: Int64?
  private let conditions: [String]
  private let values: SQLValues

  /// - Parameters:
  ///   - horizon: the highest number of a document that may be a result.
  ///   - after: results have higher numbers; if given, numbers lead, not lists of a value's documents.
  init(_ tree: QueryNode?, horizon: Int64? = nil, after: Int64? = nil) {
    let tree = tree?.withForms()
    let children: [QueryNode]
    if case .and(let nodes)? = tree { children = nodes } else { children = tree.map { [$0] } ?? [] }
    let (required, excluded, others) = MatchExpression.split(children)
    let match = MatchExpression.all(required, not: excluded)
    hasMatch = match != nil
    ranking = match ?? MatchExpression.any(tree?.positiveTexts ?? [])
    document = hasMatch ? "search.rowid" : "f.document"
    var compiler = SQLCondition(
      document: hasMatch ? "+search.rowid" : after == nil ? "f.document" : "+f.document", after: after)
    var conditions = compiler.conditions(hasMatch ? others : children)
    if let after { conditions.append("\(document) > \(compiler.values.bind(after))") }
    self.conditions = conditions
    values = compiler.values
    self.horizon = horizon
  }

  /// A `SELECT`, and its arguments.
  ///
  /// - Parameters:
  ///   - columns: what to select: `document`, the columns of `f`, and `score`, which is lower the better a document matches.
  ///   - more: further conditions.
  ///   - rest: what comes after the conditions.
  func select(
    _ columns: String, where more: [String] = [], _ rest: String = "",
    _ arguments: [String: (any DatabaseValueConvertible)?] = [:]
  ) -> (sql: String, arguments: StatementArguments) {
    var conditions = conditions + more
    var arguments = arguments
    if let horizon {
      conditions.append("\(document) <= :horizon")
      arguments["horizon"] = horizon
    }
    let isScored = columns.contains("score") && ranking != nil
    if isScored || hasMatch { arguments["match"] = ranking?.text }
    if isScored { arguments["words"] = ranking.map { Data($0.words) } }
    var with = ""
    var from: String
    var columns = columns.replacing("document", with: document)
    if hasMatch {
      conditions.insert("search MATCH :match", at: 0)
      columns = columns.replacing("score", with: Self.score)
      from = "search"
      if (conditions + [columns, rest]).contains(where: { $0.contains("f.") }) {
        from += " CROSS JOIN document_facts AS f ON f.document = search.rowid"
      }
    } else {
      from = "document_facts AS f"
      if isScored {
        with = """
          WITH ranked AS MATERIALIZED (
            SELECT rowid AS number, \(Self.score) AS score FROM search WHERE search MATCH :match)

          """
        from += " LEFT JOIN ranked ON ranked.number = f.document"
        columns = columns.replacing("score", with: "coalesce(ranked.score, 0)")
      } else {
        columns = columns.replacing("score", with: "NULL")
      }
    }
    let filter = conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
    return ("\(with)SELECT \(columns) FROM \(from)\(filter) \(rest)", values.arguments(arguments))
  }
}
