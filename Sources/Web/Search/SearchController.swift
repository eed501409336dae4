import Documents
import Hummingbird
import Pipeline
import SearchIndex
import ServiceLifecycle

/// Answers what is asked of the index.
struct SearchController: Sendable {
  let store: StoreReader
  let line: SharedReader<LineStatus>
  let origin: WebOrigin
  /// At most so many documents are exported; narrower searches and `newsline export` take more.
  let maximumExport: Int

  private static let facetValues = 8
  private static let feedHits = 50
  /// Articles of an entity whose quotations are shown.
  private static let statedArticles = 10
  private static let exportPage = 200

  // MARK: Pages

  func page(_ request: Request) async throws -> Response {
    let items = QueryItems(request.uri.query)
    let count = try await store.read { (store) throws(StoreError) in try store.count() }
    let layout = { (asked: SearchRequest?) in
      Layout(title: asked?.text ?? "Search", section: .search, feeds: asked)
    }
    do {
      let asked = try SearchRequest(items)
      do {
        let found = try await find(asked, facets: Self.facetValues)
        return layout(asked).response(SearchResults(request: asked, page: found, problem: nil, count: count).content)
      } catch let problem as Problem where problem.status == .badRequest {
        return layout(asked).response(
          SearchResults(request: asked, page: nil, problem: problem, count: count).content, status: .badRequest)
      }
    } catch let problem as Problem where problem.status == .badRequest {
      let blank = try SearchRequest(QueryItems(nil))
      return layout(nil).response(
        SearchResults(request: blank, page: nil, problem: problem, count: count).content, status: .badRequest)
    }
  }

  func document(_ request: Request, _ context: BasicRequestContext) async throws -> Response {
    let id = try Self.id(context)
    let (json, near, shown) = try await store.read { (store) throws(StoreError) in
      let near = try store.nearDuplicates(of: id)
      var shown: [[UInt8]] = []
      for id in near.prefix(DocumentPage.maximumDuplicates) {
        if let json = try store.document(id: id) { shown.append(json) }
      }
      return (try store.document(id: id), near, shown)
    }
    guard let json else { return Self.missing("There is no article \(id.rawValue) in the index.") }
    let document = try EnrichedDocument(json: json)
    return Layout(title: document.article.title ?? "Untitled").response(
      DocumentPage(
        document: document, nearDuplicates: try shown.map { try EnrichedDocument(json: $0) },
        nearDuplicateCount: near.count
      ).content)
  }

  func entity(_ request: Request, _ context: BasicRequestContext) async throws -> Response {
    let id = Self.decoded(context.parameters.get("id") ?? "")
    guard let condition = NameCondition(id), case .id = condition else {
      return Self.missing("An entity has an id such as person:lena-orlova.")
    }
    let articles = try await store.read { (store) throws(StoreError) in
      try store.search(
        SearchQuery(condition: .entity(condition), order: .newest, limit: 20, facets: 12, hasHistogram: true))
    }
    guard articles.total > 0 else { return Self.missing("No article in the index names \(id).") }
    let documents = try await store.read { (store) throws(StoreError) -> [[UInt8]] in
      let spoken = try store.search(
        SearchQuery(condition: .speaker(condition), order: .newest, limit: Self.statedArticles))
      var seen: Set<DocumentID> = []
      var documents: [[UInt8]] = []
      for hit in articles.hits.prefix(Self.statedArticles) + spoken.hits where seen.insert(hit.id).inserted {
        if let json = try store.document(id: hit.id) { documents.append(json) }
      }
      return documents
    }.compactMap { try? EnrichedDocument(json: $0) }
    let known = documents.lazy.flatMap(\.annotations.entities).first { $0.id == id }
    let page = EntityPage(
      id: id, name: known?.name ?? id, articles: articles,
      search: try SearchRequest(QueryItems("entity=\(WebLink.encoded(id))")),
      statements: EntityStatements(of: id, in: documents))
    return Layout(title: page.name).response(page.content)
  }

  func linePage(_ deadLetters: DeadLetterController, takesOrders: Bool) async throws -> Response {
    let count = try await store.read { (store) throws(StoreError) in try store.count() }
    let status = try? await line.value()
    // If Kafka does not answer, nobody waits for it a second time.
    let letters = status == nil ? nil : try? await deadLetters.reader.value()
    return Layout(title: "The line", section: .line).response(
      LinePage(
        status: status, count: count, deadLetters: DeadLetterSection(overview: letters, takesOrders: takesOrders)
      ).content)
  }

  /// How the line is doing, again and again, as server-sent events.
  func events() -> Response {
    Response(
      status: .ok, headers: [.contentType: "text/event-stream", .cacheControl: "no-store"],
      body: ResponseBody { writer in
        while !Task.isCancelled, !Task.isShuttingDownGracefully {
          if let status = try? await line.value(),
            let count = try? await store.read({ (store) throws(StoreError) in try store.count() })
          {
            var object = JSONObject()
            for (name, value) in LinePage.values(status, count: count).sorted(by: { $0.key < $1.key }) {
              object.append(name: name, string: value)
            }
            try await writer.write(ByteBuffer(string: "event: status\ndata: \(object.json)\n\n"))
          } else {
            try await writer.write(ByteBuffer(string: "event: away\ndata: {}\n\n"))
          }
          try await cancelWhenGracefulShutdown { try await Task.sleep(for: .seconds(2)) }
        }
        try await writer.finish(nil)
      })
  }

  // MARK: Data

  func search(_ request: Request) async throws -> Response {
    let items = QueryItems(request.uri.query)
    let asked = try SearchRequest(items)
    let page = try await find(asked, facets: items.text("facets") == "true" ? Self.facetValues : nil)
    return Self.json(SearchAnswer.json(page, request: asked))
  }

  func json(_ request: Request, _ context: BasicRequestContext) async throws -> Response {
    let id = try Self.id(context)
    guard let json = try await store.read({ (store) throws(StoreError) in try store.document(id: id) }) else {
      throw Problem.notFound("there is no document \(id.rawValue) in the index")
    }
    return Response(
      status: .ok, headers: [.contentType: "application/json", .cacheControl: "no-cache"],
      body: .init(byteBuffer: .init(bytes: json)))
  }

  func status() async throws -> Response {
    do {
      return Self.json(try await line.value().json() + "\n")
    } catch {
      throw Problem.unavailable("Kafka does not answer: \(error)")
    }
  }

  func feed(_ request: Request, as format: FeedFormat) async throws -> Response {
    let asked = try SearchRequest(QueryItems(request.uri.query))
    var newest = asked
    (newest.order, newest.cursor, newest.limit) = (.newest, nil, Self.feedHits)
    let feed = Feed(page: try await find(newest, facets: nil), request: asked, origin: origin.of(request))
    return Response(
      status: .ok, headers: [.contentType: "\(format.contentType); charset=utf-8", .cacheControl: "no-cache"],
      body: .init(byteBuffer: .init(string: format.text(feed))))
  }

  /// Page by page, so that the whole is never in memory.
  func export(_ request: Request, as format: ExportFormat) async throws -> Response {
    var asked = try SearchRequest(QueryItems(request.uri.query))
    (asked.cursor, asked.limit) = (nil, Self.exportPage)
    var first = try asked.query(facets: nil)
    first.foldsDuplicates = false
    let query = first
    let start = try await store.read { (store) throws(StoreError) in try store.search(query) }
    let type = format == .csv ? "text/csv; charset=utf-8; header=present" : "application/x-ndjson"
    let (store, maximum) = (store, maximumExport)
    return Response(
      status: .ok, headers: [.contentType: type, .cacheControl: "no-store"],
      body: ResponseBody { writer in
        if !format.header.isEmpty { try await writer.write(ByteBuffer(bytes: format.header)) }
        var page = start
        var written = 0
        while true {
          let hits = page.hits.prefix(maximum - written)
          written += hits.count
          for hit in hits {
            let line = try await store.read { (store) throws(StoreError) in try format.line(hit, store: store) }
            try await writer.write(ByteBuffer(bytes: line))
          }
          guard let cursor = page.nextCursor, written < maximum else { break }
          var next = query
          next.cursor = cursor
          let following = next
          page = try await store.read { (store) throws(StoreError) in try store.search(following) }
        }
        try await writer.finish(nil)
      })
  }

  // MARK: Parts

  private func find(_ asked: SearchRequest, facets: Int?) async throws -> SearchPage {
    let query = try asked.query(facets: facets)
    return try await store.read { (store) throws(StoreError) in try store.search(query) }
  }

  private static func id(_ context: BasicRequestContext) throws(Problem) -> DocumentID {
    guard let text = context.parameters.get("id"), let id = DocumentID(String(text)) else {
      throw .notFound("a document's id has 32 digits and letters from a to f")
    }
    return id
  }

  /// The id of an entity as an address writes it.
  private static func decoded(_ text: some StringProtocol) -> String {
    QueryItems("id=" + text.split(separator: "+", omittingEmptySubsequences: false).joined(separator: "%2B")).text("id")
      ?? ""
  }

  private static func missing(_ text: String) -> Response {
    Layout(title: "Not found").response("<h1>Not found</h1><p>\(text)</p>", status: .notFound)
  }

  private static func json(_ json: String) -> Response {
    Response(
      status: .ok, headers: [.contentType: "application/json", .cacheControl: "no-cache"],
      body: .init(byteBuffer: .init(string: json)))
  }
}
