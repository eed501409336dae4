import Documents

/// The limits of `ingest`. Whatever is over one is rejected, and the rejection names the size and the limit.
public struct IngestConfiguration: Sendable, Equatable {
  /// The largest content in bytes, as it comes and again once it is UTF-8; 5 MiB unless told. News pages rarely have
  /// over 1 MiB.
  public var maximumContentBytes: Int
  /// The longest URL in bytes; 2048 unless told, the limit of the sitemap protocol.
  public var maximumURLBytes: Int
  /// The longest `source`, `content-type` or `captured-at` in bytes; 256 unless told.
  public var maximumFieldBytes: Int
  /// The largest metadata of a submission in bytes; 64 KiB unless told.
  public var maximumMetadataBytes: Int
  /// No page was captured before this; 1990 unless told, when the web began.
  public var earliestCapture: Timestamp
  /// How far ahead a capture time may be of the time at which the record is received, in milliseconds; a day unless
  /// told, for clocks and zones that are wrong.
  public var maximumClockSkewMilliseconds: Int64

  /// Creates limits.
  public init(
    maximumContentBytes: Int = 5 << 20,
    maximumURLBytes: Int = 2048,
    maximumFieldBytes: Int = 256,
    maximumMetadataBytes: Int = 64 << 10,
    earliestCapture: Timestamp = Timestamp(millisecondsSince1970: 631_152_000_000),
    maximumClockSkewMilliseconds: Int64 = 86_400_000
  ) {
    self.maximumContentBytes = maximumContentBytes
    self.maximumURLBytes = maximumURLBytes
    self.maximumFieldBytes = maximumFieldBytes
    self.maximumMetadataBytes = maximumMetadataBytes
    self.earliestCapture = earliestCapture
    self.maximumClockSkewMilliseconds = maximumClockSkewMilliseconds
  }

  /// The largest JSON submission in bytes: content in Base64 or with every byte escaped once, and the other fields.
  var maximumSubmissionBytes: Int {
    2 * maximumContentBytes + maximumURLBytes + 3 * maximumFieldBytes + maximumMetadataBytes + 1024
  }
}
