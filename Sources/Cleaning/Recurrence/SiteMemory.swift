import Documents

/// What is known of sites: the sketches of those whose pages came last.
public struct SiteMemory: StageMemory {
  /// The most sites that are remembered.
  public static let maximumSites = 1024

  private struct Site: Sendable {
    var sketch: SiteSketch
    /// The number of its latest page among all that were learned from.
    var latest: UInt64
  }

  private let maximumSites: Int
  private var sites: [String: Site] = [:]
  private var pages: UInt64 = 0
  private var changed: Set<String> = []

  /// Creates a memory that knows nothing.
  ///
  /// - Parameter maximumSites: at least 1; beyond, the site whose latest page is the oldest is forgotten.
  public init(maximumSites: Int = maximumSites) {
    self.maximumSites = max(1, maximumSites)
  }

  /// How many sites are remembered.
  public var count: Int { sites.count }

  /// What is known of a site; `nil` if nothing is.
  func sketch(of site: String?) -> SiteSketch? { site.flatMap { sites[$0]?.sketch } }

  /// Takes in what a page teaches; lessons of other stages are passed over.
  public mutating func learn(_ lesson: any StageLesson) {
    guard let lesson = lesson as? PageLesson else { return }
    pages += 1
    var sketch = sites[lesson.site]?.sketch ?? SiteSketch()
    sketch.add(lesson.page, lesson.blocks)
    sites[lesson.site] = Site(sketch: sketch, latest: pages)
    changed.insert(lesson.site)
    if sites.count > maximumSites, let oldest = sites.min(by: { $0.value.latest < $1.value.latest }) {
      sites[oldest.key] = nil
      changed.insert(oldest.key)
    }
  }

  /// The sites that have changed: the number of the latest page, then the sketch; nothing for a site that was forgotten.
  public mutating func takeChanges() -> [MemoryEntry] {
    defer { changed = [] }
    return changed.map { name in
      var value: [UInt8] = []
      if let site = sites[name] {
        value.append(littleEndian: site.latest)
        value += site.sketch.bytes
      }
      return MemoryEntry(key: Array(name.utf8), value: value)
    }
  }

  /// Takes back what is known of a site. What cannot be read is taken for nothing.
  public mutating func restore(_ entry: MemoryEntry) {
    let name = String(decoding: entry.key, as: UTF8.self)
    var rest = entry.value[...]
    let latest: UInt64 = rest.takeLittleEndian()
    sites[name] = SiteSketch(rest).map { Site(sketch: $0, latest: latest) }
    pages = max(pages, latest)
  }
}

extension SiteMemory: Equatable {
  /// Whether the same is known; what has changed since when does not count.
  public static func == (left: SiteMemory, right: SiteMemory) -> Bool {
    left.pages == right.pages && left.sites.count == right.sites.count
      && left.sites.allSatisfy { name, site in
        right.sites[name].map { $0.latest == site.latest && $0.sketch == site.sketch } ?? false
      }
  }
}
