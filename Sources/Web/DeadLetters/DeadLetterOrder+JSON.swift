import Documents

extension DeadLetterOrder {
  static let defaultLimit = 1_000
  static let maximumLimit = 10_000
  private static let maximumPlaces = 1_000
  private static let longestText = 500

  /// Reads the body of a request. A member that nobody knows is a mistake: one misspelt filter would resolve all.
  ///
  /// - Throws: a problem that says what is wrong with it.
  init(json body: [UInt8], action: DeadLetterResolution.Action) throws(Problem) {
    let value: JSONValue
    do {
      value = try body.withUnsafeBytes { try JSONValue($0) }
    } catch {
      throw .badRequest("the body is no JSON: \(error)")
    }
    guard let members = value.object else { throw .badRequest("the body must be a JSON object") }
    self.init(action: action, limit: Self.defaultLimit)
    var takesAll = false
    for (name, value) in members.sorted(by: { $0.key < $1.key }) where value != .null {
      switch name {
      case "stage":
        guard let stage = value.string.flatMap(StageName.init(rawValue:)) else {
          throw .badRequest("stage must be one of \(StageName.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        self.stage = stage
      case "code": code = try Self.text(value, name)
      case "source": source = try Self.text(value, name)
      case "reason": reason = try Self.text(value, name)
      case "places":
        guard let texts = value.array, texts.count <= Self.maximumPlaces else {
          throw .badRequest("places must be a list of at most \(Self.maximumPlaces)")
        }
        for text in texts {
          guard let place = text.string.flatMap({ Origin($0) }) else {
            throw .badRequest("places must be such as dead-letters/3/17")
          }
          places.append(place)
        }
      case "limit":
        guard case .number(let number) = value, let limit = Int(exactly: number),
          (1...Self.maximumLimit).contains(limit)
        else { throw .badRequest("limit must be a whole number from 1 to \(Self.maximumLimit)") }
        self.limit = limit
      case "dry_run": isDryRun = try Self.flag(value, name)
      case "all": takesAll = try Self.flag(value, name)
      default:
        throw .badRequest(
          "nobody knows the member \"\(name.prefix(50))\"; there are stage, code, source, places, limit, reason, dry_run and all"
        )
      }
    }
    guard takesAll || stage != nil || code != nil || source != nil || !places.isEmpty else {
      throw .badRequest("give at least one of stage, code, source and places, or \"all\": true")
    }
    guard action != .discarded || reason?.contains(where: { !$0.isWhitespace }) == true else {
      throw .badRequest("give a reason: it is kept with what is discarded")
    }
  }

  private static func text(_ value: JSONValue, _ name: String) throws(Problem) -> String {
    guard let text = value.string, text.utf8.count <= longestText else {
      throw .badRequest("\(name) must be a text of at most \(longestText) bytes")
    }
    return text
  }

  private static func flag(_ value: JSONValue, _ name: String) throws(Problem) -> Bool {
    guard case .boolean(let flag) = value else { throw .badRequest("\(name) must be true or false") }
    return flag
  }
}
