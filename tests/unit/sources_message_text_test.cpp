#include "sources/message_text.h"

#include "core/text.h"
#include "sources/archive.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace draht;

namespace {

std::vector<std::string> texts_of(std::string_view message) {
  const auto [head, body] = split_message(message);
  std::vector<std::string> texts;
  TextReader().read(head, body, [&texts](std::string_view text) { texts.emplace_back(text); });
  return texts;
}

std::string text_of(std::string_view message) {
  const auto texts = texts_of(message);
  REQUIRE(texts.size() == 1);
  return texts.front();
}

std::string plain(const std::string& charset, const std::string& encoding, const std::string& body) {
  return "Content-Type: text/plain; charset=" + charset + "\nContent-Transfer-Encoding: " + encoding + "\n\n" + body;
}

std::string html(const std::string& body) {
  return text_of("From: a@example.org\nContent-Type: text/html; charset=utf-8\n\n" + body);
}

// Parts of a multipart whose boundary is "b".
std::string multipart(const std::string& subtype, const std::vector<std::string>& parts) {
  std::string message = "Content-Type: multipart/" + subtype + "; boundary=b\n\nnot to be read\n";
  for (const std::string& part : parts) message += "--b\n" + part + "\n";
  return message + "--b--\nnor this\n";
}

constexpr const char* kFile = "Content-Disposition: attachment; filename=a.txt\n\nfile";

}  // namespace

TEST_CASE("message text: a message that says nothing is plain text") {
  CHECK(text_of("From: a@example.org\n\nHello,\nGrüße\n") == "Hello,\nGrüße\n");
  CHECK(text_of("From: a@example.org\r\n\r\nHello\r\n") == "Hello\r\n");
  CHECK(texts_of("From: a@example.org\n").empty());
  CHECK(texts_of("From: a@example.org\n\n \n\n").empty());
}

TEST_CASE("message text: both encodings are decoded") {
  CHECK(text_of(plain("utf-8", "quoted-printable", "Gr=C3=BC=c3=9Fe aus=\n Bremen, 1=1 =XY= \n.")) ==
        "Grüße aus Bremen, 1=1 =XY.");
  CHECK(text_of(plain("utf-8", "BASE64", "R3LDvMO\nfZQ==\n")) == "Grüße");
  CHECK(text_of(plain("utf-8", "base64", "R3LDvMOfZQ==IQ==")) == "Grüße!");
  CHECK(text_of(plain("utf-8", "base64", "R3LDvMOfZ")) == "Grüß");
  CHECK(text_of(plain("utf-8", "base64", "R3!LDv MOf-ZQ")) == "Grüße");
}

TEST_CASE("message text: charsets become UTF-8, and what is none is guessed") {
  CHECK(text_of(plain("iso-8859-1", "8bit",
                      "Gr\xFC\xDF"
                      "e \x80 5")) == "Grüße € 5");
  CHECK(text_of(plain("\"Windows-1252\"", "8bit",
                      "Gr\xFC\xDF"
                      "e")) == "Grüße");
  CHECK(text_of(plain("iso-8859-15", "8bit", "\xA4 5")) == "€ 5");
  CHECK(text_of(plain("koi8-r", "8bit", "\xF0\xD2\xC9\xD7\xC5\xD4")) == "Привет");
  CHECK(text_of(plain("GB2312", "8bit", "\xCD\xF5\xCE\xB0")) == "王伟");
  CHECK(text_of(plain("iso-2022-jp", "7bit", "\x1B$B$3$s\x1B(B!")) == "こん!");
  CHECK(text_of(plain("utf-16", "base64", "//5HAHIA/AA=")) == "Grü");
  CHECK(text_of(plain("utf-16le", "base64", "RwByAPwA")) == "Grü");
  for (const char* unknown : {"us-ascii", "x-klingon", "../../etc/passwd", "utf-8//TRANSLIT", "\"\""}) {
    INFO(unknown);
    CHECK(text_of(plain(unknown, "8bit",
                        "Gr\xFC\xDF"
                        "e")) == "Grüße");
    CHECK(text_of(plain(unknown, "8bit", "Grüße")) == "Grüße");
  }
  CHECK(text_of(plain("utf-8", "8bit", "Gr\xFC.")) == "Gr\uFFFD.");
  CHECK(text_of(plain("gb2312", "8bit", "a\xFF.\xCD")) == "a\uFFFD.\uFFFD");
  CHECK(text_of("Content-Type: text/plain;\n charset*=us-ascii'en'iso-8859-1\n\n\xFC") == "ü");
}

TEST_CASE("message text: a stranger's choice of charset gives UTF-8 all the same, and not a hundred bytes of one") {
  // The system's converters for these make characters beyond Unicode, or far more of a byte than there is in it.
  for (const char* charset : {"ucs-4", "wchar_t", "osf00010105", "iso-2022-cn-ext", "tscii", "utf-32", "utf-7"}) {
    INFO(charset);
    const std::string body = "\x77\xCA\x45\xDB\xF9\x1B\xAA\x66 and +AGE- more\n";
    const std::string text = text_of(plain(charset, "8bit", body));
    CHECK(is_utf8(text));
    CHECK(text.size() <= 4 * body.size());
  }
}

TEST_CASE("message text: HTML comes as what it shows") {
  CHECK(html("<html><head><title>t</title><style>p {}</style></head><body><p class=\"a>b\">Gr&uuml;&#223;&#xE9;<br>neu"
             "</body></html>") == "Grüßé\nneu");
  CHECK(html("<p>one</p>\n<p>two\nthree</p><!-- > no --><script>if (a<b) c();</script>four") == "one\ntwo three\nfour");
  CHECK(html("5 < 6 &amp;&amp; x&y &unknown;&#0;<> &#x1F600;&euro;") == "5 < 6 && x&y &unknown; <> 😀€");
  CHECK(html("<table><tr><td>a</td><td>b</td></tr></table>") == "a b\n");
  CHECK(html("it's <b title=\"never closed>bold</b> text") == "it's bold text");
  CHECK(html("<!-- never closed <p>text") == "text");
  CHECK(texts_of("Content-Type: text/html\n\n<style>never closed <p>text").empty());
}

TEST_CASE("message text: of alternatives the plain one, else the one in HTML") {
  const std::string pretty = "Content-Type: text/html\n\n<b>pretty</b>";
  CHECK(text_of(multipart("alternative", {"\nplain", pretty})) == "plain");
  CHECK(text_of(multipart("alternative", {pretty, "Content-Type: text/plain\n\nplain"})) == "plain");
  CHECK(text_of(multipart("alternative", {"\n \n", pretty})) == "pretty");
  CHECK(text_of(multipart("alternative", {"Content-Type: text/calendar\n\nBEGIN:VCALENDAR", pretty})) == "pretty");
}

TEST_CASE("message text: files, forwarded mail and what is encrypted are passed over") {
  CHECK(texts_of(multipart("mixed", {"\nfirst", kFile, "Content-Type: text/html\n\n<p>last"})) ==
        std::vector<std::string>{"first", "last"});
  CHECK(texts_of(multipart("mixed", {"Content-Type: image/png\n\nPNG", "Content-Type: message/rfc822\n\nFrom: b\n\nold",
                                     "Content-Disposition: inline;\n filename=\"notes.txt\"\n\nnotes"}))
            .empty());
  CHECK(texts_of(multipart("encrypted; protocol=x", {"\nVersion: 1"})).empty());
}

TEST_CASE("message text: parts are found by their boundary alone") {
  CHECK(
      texts_of(
          "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\none\r\n--bc\r\n--b \r\n\r\ntwo\r\n--b--\r\n") ==
      std::vector<std::string>{"one\r\n--bc", "two"});
  CHECK(texts_of("Content-Type: multipart/mixed; boundary=b\n\n--b\n\nnever closed") ==
        std::vector<std::string>{"never closed"});
  CHECK(text_of(
            "Content-Type: multipart/mixed;\n boundary*0=\"a \\\"\";\n boundary*1=b\n\n--a \"b\n\none\n--a \"b--\n") ==
        "one");
  CHECK(texts_of("Content-Type: multipart/mixed\n\n--b\n\nno boundary is named\n--b--\n").empty());
  CHECK(text_of("Content-Type: multipart/mixed; boundary=b\n\n--b\n--b\n\n\n--b\n\ntext\n--b--\n") == "text");
  CHECK(
      text_of(
          "Content-Type: multipart/mixed; boundary=o\n\n--o\nContent-Type: multipart/alternative; boundary=i\n\n--i\n\n"
          "inner\n--o--\n") == "inner");
}
