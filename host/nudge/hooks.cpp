#include "nudge/nudge.h"

#include "core/text.h"
#include "facts/subject.h"
#include "nudge/subject.h"

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
  explicit Collector(const std::vector<RecentMail>& newest_first) : mails_(newest_first) {}

  // What both wrote about comes before what one of them passed on.
  std::vector<std::string> collect() {
    add_newest([](const RecentMail& mail) { return !is_forwarded(mail.subject); });
    add_newest([](const RecentMail& mail) { return is_forwarded(mail.subject); });
    return std::move(hooks_);
  }

 private:
  template <typename Predicate>
  void add_newest(Predicate wanted) {
    for (const RecentMail& mail : mails_) {
      if (hooks_.size() == kMostHooks) return;
      if (mail.weight < kDirect || !wanted(mail)) continue;
      const std::string_view subject = bare_subject(mail.subject);
      if (names_topic(subject) && seen_.insert(ascii_lower(subject)).second) hooks_.push_back(shortened(subject));
    }
  }

  const std::vector<RecentMail>& mails_;
  std::vector<std::string> hooks_;
  std::set<std::string> seen_;
};

}  // namespace

std::vector<std::string> hooks(const Relationship& with) { return Collector(with.recent).collect(); }

}  // namespace draht
