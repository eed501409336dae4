/// A subject from a fixed list: the top level of IPTC's Media Topics.
public struct Topic: Sendable, Equatable {
  /// The subject's name in English.
  public var name: String
  /// Its code, such as `medtop:11000000`; `nil` in messages from before there were codes.
  public var code: String?
  /// 0...1.
  public var confidence: Double
  /// Fields that this version does not know, passed on as they came.
  public var unknownFields = JSONObject()

  /// Creates a topic.
  public init(name: String, code: String? = nil, confidence: Double) {
    self.name = name
    self.code = code
    self.confidence = confidence
  }
}
