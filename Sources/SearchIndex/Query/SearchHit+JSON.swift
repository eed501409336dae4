import Documents

extension SearchHit {
  /// The hit as the API, webhooks and the command give it; ranges are in Unicode scalars.
  public var object: JSONObject {
    var object = JSONObject()
    object.append(name: "id", string: id.rawValue)
    object.append(name: "version", integer: version)
    object.append(name: "url", optional: url)
    object.append(name: "site", optional: site)
    object.append(name: "source", optional: source)
    object.append(name: "title", optional: title?.text)
    object.append(name: "title_matches", objects: (title?.matches ?? []).map(Self.object))
    object.append(name: "snippet", string: snippet.text)
    object.append(name: "snippet_matches", objects: snippet.matches.map(Self.object))
    object.append(name: "authors", strings: authors)
    object.append(name: "language", optional: language)
    object.append(name: "published_at", optional: publishedAt?.description)
    object.append(name: "captured_at", string: capturedAt.description)
    object.append(name: "countries", strings: countries)
    object.append(
      name: "entities",
      objects: entities.map { entity in
        var object = JSONObject()
        object.append(name: "id", string: entity.id)
        object.append(name: "name", string: entity.name)
        object.append(name: "kind", string: entity.kind)
        return object
      })
    object.append(name: "keyphrases", strings: keyphrases)
    object.append(name: "summary", optional: summary)
    object.append(name: "score", optional: score)
    object.append(name: "duplicates", integer: Int64(duplicates))
    return object
  }

  private static func object(_ range: TextRange) -> JSONObject {
    var object = JSONObject()
    object.append(name: "start", integer: Int64(range.start))
    object.append(name: "end", integer: Int64(range.end))
    return object
  }
}
