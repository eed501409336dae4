/// The few messages of Kafka's protocol in which a broker says where brokers are, with other addresses put in.
///
/// Clients follow the addresses that a broker advertises; without this they would go past the proxy after their first
/// request. The versions that clients and brokers agree on are capped below the ones with another encoding.
enum AddressRewriting {
  static let produce: Int16 = 0
  static let fetch: Int16 = 1
  static let metadata: Int16 = 3
  static let findCoordinator: Int16 = 10
  static let apiVersions: Int16 = 18

  /// The highest versions that are let through. From Metadata 9 and FindCoordinator 3 on the encoding is another;
  /// Produce 10 and Fetch 16 name brokers in passing.
  static let highestVersions: [Int16: Int16] = [produce: 9, fetch: 15, metadata: 8, findCoordinator: 2]

  /// Whether an answer must be looked at.
  static func concerns(_ api: Int16) -> Bool { [metadata, findCoordinator, apiVersions].contains(api) }

  /// An answer with other addresses.
  ///
  /// - Parameters:
  ///   - frame: without its length, from the correlation id on.
  ///   - address: the address to put in for that of a broker.
  static func rewrite(
    _ frame: [UInt8], api: Int16, version: Int16, address: (String, Int32) -> (String, Int32)
  ) throws(WireError) -> [UInt8] {
    switch api {
    case apiVersions: return try cappedVersions(frame, version: version)
    case metadata: return try metadata(frame, version: version, address: address)
    case findCoordinator: return try coordinator(frame, version: version, address: address)
    default: return frame
    }
  }

  private static func cappedVersions(_ frame: [UInt8], version: Int16) throws(WireError) -> [UInt8] {
    var result = frame
    var reader = WireReader(frame)
    try reader.skip(4)
    let error: Int16 = try reader.integer()
    // A broker that does not know the version answers in the oldest encoding.
    let isCompact = version >= 3 && error != 35
    let count = isCompact ? try Int(reader.varint()) - 1 : try Int(reader.integer(Int32.self))
    for _ in 0..<max(0, count) {
      let api: Int16 = try reader.integer()
      let lowest: Int16 = try reader.integer()
      let place = reader.position
      let highest: Int16 = try reader.integer()
      if isCompact { try skipTags(&reader) }
      guard let cap = highestVersions[api], highest > cap, lowest <= cap else { continue }
      result[place] = UInt8(truncatingIfNeeded: cap >> 8)
      result[place + 1] = UInt8(truncatingIfNeeded: cap)
    }
    return result
  }

  private static func skipTags(_ reader: inout WireReader) throws(WireError) {
    for _ in 0..<(try reader.varint()) {
      _ = try reader.varint()
      try reader.skip(Int(reader.varint()))
    }
  }

  private static func metadata(
    _ frame: [UInt8], version: Int16, address: (String, Int32) -> (String, Int32)
  ) throws(WireError) -> [UInt8] {
    guard version <= 8 else { throw WireError() }
    var reader = WireReader(frame)
    try reader.skip(version >= 3 ? 8 : 4)
    let count: Int32 = try reader.integer()
    var result = Array(frame[..<reader.position])
    for _ in 0..<max(0, count) {
      result.append(integer: try reader.integer(Int32.self))
      try replaceAddress(&reader, &result, address)
      if version >= 1 { result.append(wire: try reader.string()) }
    }
    return result + frame[reader.position...]
  }

  private static func coordinator(
    _ frame: [UInt8], version: Int16, address: (String, Int32) -> (String, Int32)
  ) throws(WireError) -> [UInt8] {
    guard version <= 2 else { throw WireError() }
    var reader = WireReader(frame)
    try reader.skip(version >= 1 ? 8 : 4)
    let error: Int16 = try reader.integer()
    if version >= 1 { _ = try reader.string() }
    // An answer that names no broker.
    guard error == 0 else { return frame }
    try reader.skip(4)
    var result = Array(frame[..<reader.position])
    try replaceAddress(&reader, &result, address)
    return result + frame[reader.position...]
  }

  private static func replaceAddress(
    _ reader: inout WireReader, _ result: inout [UInt8], _ address: (String, Int32) -> (String, Int32)
  ) throws(WireError) {
    let host = try reader.string() ?? ""
    let port: Int32 = try reader.integer()
    let (newHost, newPort) = address(host, port)
    result.append(wire: newHost)
    result.append(integer: newPort)
  }
}
