import CRdKafka
import Glibc

/// Says why a broker's certificate is refused. OpenSSL's verdict stands; librdkafka by itself has one sentence for all of
/// them, which sends whoever reads it to the wrong setting.
enum CertificateVerification {
  /// Makes clients of a configuration say why. Without encryption it is never called, and a librdkafka without OpenSSL does
  /// not take it.
  static func install(in configuration: OpaquePointer) {
    _ = rd_kafka_conf_set_ssl_cert_verify_cb(configuration, callback)
  }

  /// What to do about an error of OpenSSL's (`X509_V_ERR_*` in x509_vfy.h).
  static func reason(_ error: Int32) -> String {
    switch error {
    case 9: "it is not valid yet; look at the clocks of this machine and the broker's"
    case 10: "it has expired"
    case 18, 19: "it is self-signed, or its authority is; give that authority's certificate as ssl.ca.location"
    case 2, 20, 21: "its authority is unknown; give that authority's certificate as ssl.ca.location"
    case 23: "it was revoked"
    case 62, 64:
      "it is for another host; use the name that it was made for, in bootstrap.servers and in what the broker advertises"
    default: "OpenSSL's verification error \(error) (openssl-verification-options(1))"
    }
  }

  private static let callback:
    @convention(c) (
      OpaquePointer?, UnsafePointer<CChar>?, Int32, UnsafeMutablePointer<Int32>?, Int32, UnsafePointer<CChar>?, Int,
      UnsafeMutablePointer<CChar>?, Int, UnsafeMutableRawPointer?
    ) -> Int32 = { _, broker, _, error, _, _, _, text, size, _ in
      guard let error, error.pointee != 0 else { return 1 }
      if let text, size > 0 {
        let name = broker.map { String(cString: $0) } ?? "the broker"
        let words = "the certificate of \(name) is refused: \(CertificateVerification.reason(error.pointee))"
        words.withCString { _ = strncpy(text, $0, size - 1) }
        text[size - 1] = 0
      }
      return 0
    }
}
