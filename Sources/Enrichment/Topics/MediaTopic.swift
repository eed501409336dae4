/// The top level of IPTC's Media Topics (iptc.org, CC BY 4.0), in the order of their codes.
enum MediaTopic: Int, CaseIterable, Sendable {
  case arts = 1, crime, disaster, economy, education, environment, health, humanInterest, labour, lifestyle, politics,
    religion,
    science, society, sport, conflict, weather

  /// The code in the vocabulary `medtop`.
  var code: String { "medtop:" + (rawValue < 10 ? "0" : "") + "\(rawValue)000000" }

  /// The English name.
  var name: String {
    switch self {
    case .arts: "arts, culture, entertainment and media"
    case .crime: "crime, law and justice"
    case .disaster: "disaster, accident and emergency incident"
    case .economy: "economy, business and finance"
    case .education: "education"
    case .environment: "environment"
    case .health: "health"
    case .humanInterest: "human interest"
    case .labour: "labour"
    case .lifestyle: "lifestyle and leisure"
    case .politics: "politics and government"
    case .religion: "religion"
    case .science: "science and technology"
    case .society: "society"
    case .sport: "sport"
    case .conflict: "conflict, war and peace"
    case .weather: "weather"
    }
  }
}
