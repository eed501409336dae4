/// For names that stand for two places, words elsewhere in the text that speak for one or the other.
///
/// A kind of rule rather than a list of pages: each row names an entity and the words around its homonym.
enum SenseRules {
  /// An entity, the words that speak for it, and those that speak for its homonym.
  static let rows: [(id: String, support: String, oppose: String)] = [
    (
      "country:GE",
      "tbilisi caucasus georgian russia russian abkhazia ossetia armenia azerbaijan batumi saakashvili lari",
      "atlanta savannah augusta macon kemp senate republican republicans democrat democrats democratic ga alabama "
        + "tennessee carolina florida fulton county governor peach raffensperger warnock bulldogs"
    ),
    (
      "country:JO", "amman abdullah jordanian syria iraq israel palestinian",
      "nba bulls basketball sneakers nike chicago"
    ),
    ("country:TD", "n'djamena chadian africa sudan sahel déby deby niger", ""),
    (
      "capital:US",
      "white house congress pentagon capitol president senate biden trump obama moscow kyiv kiev beijing brussels nato "
        + "sanctions federal embassy diplomats treasury",
      "seattle olympia tacoma spokane inslee bellevue everett puget cascades"
    ),
  ]
}
