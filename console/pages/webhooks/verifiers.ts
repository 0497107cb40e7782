/** A check of the Standard Webhooks signature in a language, with nothing but its own library. */
type Verifier = { readonly name: string; readonly code: string };

const node = `import { createHmac, timingSafeEqual } from 'node:crypto';

// body: the raw bytes, before any JSON parser; secret: whsec_…
export function isFromShopfloor(headers, body, secret) {
  const id = headers['webhook-id'];
  const timestamp = headers['webhook-timestamp'];
  if (Math.abs(Date.now() / 1000 - Number(timestamp)) > 300) return false;
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const expected = createHmac('sha256', key).update(\`\${id}.\${timestamp}.\`).update(body).digest();
  return headers['webhook-signature'].split(' ').some((part) => {
    const given = Buffer.from(part.replace('v1,', ''), 'base64');
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}`;

const python = `import base64, hashlib, hmac, time

# body: the raw bytes; secret: whsec_…
def is_from_shopfloor(headers, body: bytes, secret: str) -> bool:
    id, timestamp = headers["webhook-id"], headers["webhook-timestamp"]
    if abs(time.time() - int(timestamp)) > 300:
        return False
    key = base64.b64decode(secret.removeprefix("whsec_"))
    digest = hmac.new(key, f"{id}.{timestamp}.".encode() + body, hashlib.sha256).digest()
    expected = "v1," + base64.b64encode(digest).decode()
    return any(hmac.compare_digest(part, expected) for part in headers["webhook-signature"].split(" "))`;

const java = `import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

// body: the raw bytes; secret: whsec_…
static boolean isFromShopfloor(String id, String timestamp, String signatures, byte[] body, String secret) throws Exception {
  if (Math.abs(Instant.now().getEpochSecond() - Long.parseLong(timestamp)) > 300) return false;
  Mac mac = Mac.getInstance("HmacSHA256");
  mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(6)), "HmacSHA256"));
  mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
  String expected = "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
  for (String part : signatures.split(" "))
    if (MessageDigest.isEqual(part.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8))) return true;
  return false;
}`;

const csharp = `using System.Security.Cryptography;
using System.Text;

// body: the raw bytes; secret: whsec_…
static bool IsFromShopfloor(string id, string timestamp, string signatures, byte[] body, string secret)
{
    var age = DateTimeOffset.UtcNow.ToUnixTimeSeconds() - long.Parse(timestamp);
    if (Math.Abs(age) > 300) return false;
    var key = Convert.FromBase64String(secret["whsec_".Length..]);
    var signed = Encoding.UTF8.GetBytes($"{id}.{timestamp}.").Concat(body).ToArray();
    var expected = Encoding.UTF8.GetBytes("v1," + Convert.ToBase64String(HMACSHA256.HashData(key, signed)));
    return signatures.Split(' ').Any(part =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(part), expected));
}`;

const php = `// $body: the raw bytes, file_get_contents('php://input'); $secret: whsec_…
function is_from_shopfloor(array $headers, string $body, string $secret): bool {
    $id = $headers['webhook-id'];
    $timestamp = $headers['webhook-timestamp'];
    if (abs(time() - (int) $timestamp) > 300) return false;
    $key = base64_decode(substr($secret, strlen('whsec_')));
    $expected = 'v1,' . base64_encode(hash_hmac('sha256', "$id.$timestamp.$body", $key, true));
    foreach (explode(' ', $headers['webhook-signature']) as $part)
        if (hash_equals($expected, $part)) return true;
    return false;
}`;

export const verifiers: readonly Verifier[] = [
  { name: 'Node.js', code: node },
  { name: 'Python', code: python },
  { name: 'Java', code: java },
  { name: 'C#', code: csharp },
  { name: 'PHP', code: php },
];
