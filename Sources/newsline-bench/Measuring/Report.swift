import Documents

/// Prints one result as a JSON object on a line of its own.
func report(_ fields: KeyValuePairs<String, ReportValue>) {
  var object = JSONObject()
  for (name, value) in fields {
    switch value {
    case .text(let text): object.append(name: name, string: text)
    case .count(let count): object.append(name: name, integer: Int64(count))
    case .measure(let measure): object.append(name: name, optional: measure)
    }
  }
  print(object.json)
}

/// A field of a result.
enum ReportValue: ExpressibleByStringLiteral {
  case text(String)
  case count(Int)
  case measure(Double)

  init(stringLiteral value: String) { self = .text(value) }
}
