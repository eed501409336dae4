import Alerts
import Documents
import Foundation

/// What an alert has found as a feed (RFC 4287), the last first.
enum AlertFeed {
  /// What is shown of a message.
  private struct Message: Decodable {
    struct Content: Decodable { var document: Article }
    struct Article: Decodable {
      var id: String
      var title: String?
      var snippet: String
      var site: String?
      var authors: [String]
    }
    var data: Content
  }

  /// - Parameter origin: scheme and host by which the client reached the server; ids do not depend on it.
  static func xml(_ alert: Alert, matches: [Delivery], origin: String) -> HTML {
    let entries = matches.compactMap { match -> HTML? in
      guard let article = try? JSONDecoder().decode(Message.self, from: Data(match.body.utf8)).data.document else {
        return nil
      }
      let names = article.authors.isEmpty ? [article.site ?? "unknown"] : article.authors
      return """
        <entry>
        <id>urn:newsline:document:\(article.id)</id>
        <title>\(article.title ?? "Untitled")</title>
        <link href="\(origin)/documents/\(article.id)"/>
        <updated>\(match.createdAt.description)</updated>
        \(names.map { "<author><name>\($0)</name></author>" as HTML })
        <summary>\(article.snippet)</summary>
        </entry>

        """
    }
    return """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom">
      <id>urn:newsline:alert:\(alert.id.rawValue)</id>
      <title>\(alert.name) - Newsline</title>
      <link rel="self" href="\(origin)/alerts/\(alert.id.rawValue)/feed"/>
      <updated>\((matches.first?.createdAt ?? alert.createdAt).description)</updated>
      \(entries)</feed>

      """
  }
}
