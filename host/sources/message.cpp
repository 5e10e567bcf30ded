#include "sources/message.h"

#include "core/text.h"
#include "facts/subject.h"
#include "sources/address.h"
#include "sources/head_fields.h"
#include "sources/mail_text.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace draht {
namespace {

using Fields = std::vector<HeadField>;

// Some programs write one To field for each recipient.
std::string joined(const Fields& fields, std::string_view name) {
  std::string all;
  for (const HeadField& field : fields) {
    if (field.name == name && !field.value.empty()) all.append(all.empty() ? "" : ", ").append(field.value);
  }
  return all;
}

Mailbox sender(const Fields& fields) {
  Mailbox named;
  for (const std::string_view name : {"from", "sender", "reply-to"}) {
    const std::string* value = first_value(fields, name);
    if (value == nullptr) continue;
    Mailbox mailbox = parse_mailbox(*value);
    if (!mailbox.address.empty()) {
      // The sender's name as written, although another field knows the address.
      if (mailbox.name.empty()) mailbox.name = named.name;
      return mailbox;
    }
    if (named.name.empty()) named = std::move(mailbox);
  }
  return named;
}

// When the message itself does not say: when the last server took it over ("...; Mon, 25 Jun 2001 13:48:13 -0700").
std::optional<Seconds> date(const Fields& fields) {
  for (const HeadField& field : fields) {
    if (field.name != "date") continue;
    if (const auto moment = parse_mail_date(field.value)) return moment;
  }
  const std::string* received = first_value(fields, "received");
  if (received == nullptr || received->rfind(';') == std::string::npos) return std::nullopt;
  return parse_mail_date(std::string_view(*received).substr(received->rfind(';') + 1));
}

std::string message_id(const Fields& fields) {
  const std::string* value = first_value(fields, "message-id");
  if (value == nullptr) return {};
  std::string_view id = trim(*value);
  if (const auto open = id.find('<'); open != std::string_view::npos) {
    id.remove_prefix(open + 1);
    id = id.substr(0, id.find('>'));
  }
  return one_line(to_utf8(id), kMaxIdBytes);
}

std::string first_word(std::string_view value) {
  const std::string_view word = trim(value).substr(0, trim(value).find_first_of(" \t;,("));
  return ascii_lower(word);
}

// RFC 2369, RFC 2919 and what list programs wrote before them.
bool is_listed(const Fields& fields) {
  constexpr auto kListFields = std::to_array<std::string_view>({"list-id", "list-post", "list-unsubscribe", "list-help",
                                                                "list-subscribe", "list-owner", "list-archive",
                                                                "mailing-list", "x-mailing-list", "x-mailinglist"});
  if (std::ranges::any_of(kListFields, [&fields](auto name) { return first_value(fields, name) != nullptr; }))
    return true;
  const std::string* precedence = first_value(fields, "precedence");
  if (precedence == nullptr) return false;
  const std::string word = first_word(*precedence);
  return word == "list" || word == "bulk" || word == "junk";
}

// RFC 3834 and its forerunners. X-Auto-Response-Suppress is none of them: it asks the other side's machines to keep
// quiet, and people's mail programs send it too.
bool is_automatic(const Fields& fields) {
  if (const std::string* value = first_value(fields, "auto-submitted"); value != nullptr && first_word(*value) != "no")
    return true;
  constexpr auto kMachineFields = std::to_array<std::string_view>(
      {"x-autoreply", "x-autorespond", "x-autoresponder", "x-auto-reply-from", "x-failed-recipients", "x-cron-env"});
  if (std::ranges::any_of(kMachineFields, [&fields](auto name) { return first_value(fields, name) != nullptr; }))
    return true;
  if (const std::string* value = first_value(fields, "precedence");
      value != nullptr && first_word(*value) == "auto_reply")
    return true;
  if (const std::string* value = first_value(fields, "return-path"); value != nullptr && trim(*value) == "<>")
    return true;
  const std::string* type = first_value(fields, "content-type");
  return type != nullptr && first_word(*type) == "multipart/report";
}

}  // namespace

std::optional<MailRecord> read_head(std::string_view bytes) {
  const Fields fields = head_fields(bytes);
  MailRecord mail;
  mail.from = sender(fields);
  mail.to = parse_mailboxes(joined(fields, "to"));
  mail.cc = parse_mailboxes(joined(fields, "cc"));
  mail.bcc = parse_mailboxes(joined(fields, "bcc"));
  const bool nobody =
      mail.from.address.empty() && mail.from.name.empty() && mail.to.empty() && mail.cc.empty() && mail.bcc.empty();
  if (nobody) return std::nullopt;
  mail.message_id = message_id(fields);
  if (const std::string* subject = first_value(fields, "subject")) mail.subject = subject_line(decode_words(*subject));
  mail.date = date(fields);
  mail.listed = is_listed(fields);
  mail.automatic = is_automatic(fields);
  return mail;
}

}  // namespace draht
