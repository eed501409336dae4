import Documents

/// The dates that readers of the page see around headline and text, sorted by what the words beside them say.
struct VisibleStamps {
  /// A date and the block that it stands in.
  struct Stamp {
    var date: FoundDate
    var block: Int
  }

  /// The publication: a date that is called so, else one without a cue where only the article's own stands.
  let published: Sourced<PublicationTime>?
  /// A publication date that is called so elsewhere, such as behind the text.
  let behind: Sourced<PublicationTime>?
  /// The change.
  let modified: Sourced<PublicationTime>?
  /// A date not of a change in a short line between headline and text.
  let underHeadline: Sourced<PublicationTime>?

  init(page: Page, lines: MetadataLines, dates: [Stamp], order: DateOrder) {
    let leading = Set(lines.leading)
    func first(where isWanted: (Stamp) -> Bool) -> Sourced<PublicationTime>? {
      for stamp in dates where isWanted(stamp) {
        if let time = order.time(of: stamp.date) { return Sourced(time, from: .text) }
      }
      return nil
    }
    func length(_ stamp: Stamp) -> Int { page.blocks[stamp.block].range.count }
    published =
      first { $0.date.role == .published && leading.contains($0.block) }
      // Right above the headline, or under it, in a line that is little else.
      ?? first {
        $0.date.role == .unknown && (leading.contains($0.block) || $0.block < lines.textStart && length($0) <= 80)
      }
    behind = first { $0.date.role == .published }
    modified = first { $0.date.role == .modified }
    underHeadline = first {
      $0.date.role != .modified && leading.contains($0.block) && length($0) <= 60
    }
  }
}
