import Documents
import SearchIndex

/// A feed as JSON Feed 1.1 has it (jsonfeed.org/version/1.1).
enum JSONFeed {
  static func json(_ feed: Feed) -> String {
    var object = JSONObject()
    object.append(name: "version", string: "https://jsonfeed.org/version/1.1")
    object.append(name: "title", string: feed.title)
    object.append(name: "home_page_url", string: feed.pageAddress)
    object.append(name: "feed_url", string: feed.address(.json))
    object.append(
      name: "items",
      objects: feed.page.hits.map { hit in
        var item = JSONObject()
        item.append(name: "id", string: Feed.id(of: hit))
        item.append(name: "url", string: feed.address(of: hit))
        item.append(name: "external_url", optional: WebLink.external(hit.url))
        item.append(name: "title", string: hit.title?.text ?? "Untitled")
        item.append(name: "content_text", string: hit.snippet.text)
        item.append(name: "date_published", optional: hit.publishedAt?.instant?.description)
        item.append(name: "date_modified", string: hit.capturedAt.description)
        item.append(
          name: "authors",
          objects: hit.authors.map { name in
            var author = JSONObject()
            author.append(name: "name", string: name)
            return author
          })
        item.append(name: "language", optional: hit.language)
        item.append(name: "tags", strings: hit.keyphrases)
        return item
      })
    return object.json + "\n"
  }
}
