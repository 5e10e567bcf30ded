#include "nudge/nudge.h"

#include "core/text.h"
#include "nudge/subject.h"

#include <ranges>
#include <set>

namespace draht {
namespace {

// A hook is a reminder, not a quotation.
constexpr std::size_t kMostHookBytes = 100;

std::string shortened(std::string_view subject) {
  if (subject.size() <= kMostHookBytes) return std::string(subject);
  return one_line(subject, kMostHookBytes) + "…";
}

class Collector {
 public:
  Collector(const Case& c, PersonIndex person) : facts_(c.facts), contacts_(contacts_of(c.contacts, person)) {}

  // What both wrote about comes before what one of them passed on.
  std::vector<std::string> collect() {
    add_newest([](const MailRecord& mail) { return !is_forwarded(mail.subject); });
    add_newest([](const MailRecord& mail) { return is_forwarded(mail.subject); });
    return std::move(hooks_);
  }

 private:
  template <typename Predicate>
  void add_newest(Predicate wanted) {
    for (const Interaction& contact : contacts_ | std::views::reverse) {
      if (hooks_.size() == kMostHooks) return;
      if (contact.source != Source::mail || contact.weight < kDirect) continue;
      const MailRecord& mail = facts_.mails[contact.source_index];
      if (!wanted(mail)) continue;
      const std::string_view subject = bare_subject(mail.subject);
      if (names_topic(subject) && seen_.insert(ascii_lower(subject)).second) hooks_.push_back(shortened(subject));
    }
  }

  const Facts& facts_;
  std::span<const Interaction> contacts_;
  std::vector<std::string> hooks_;
  std::set<std::string> seen_;
};

}  // namespace

std::vector<std::string> hooks(const Case& c, PersonIndex person) { return Collector(c, person).collect(); }

}  // namespace draht
