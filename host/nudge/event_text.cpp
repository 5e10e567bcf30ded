#include "nudge/nudge.h"

#include <fmt/core.h>

namespace draht {
namespace {

struct Labels {
  std::string_view title, hooks, questions, phone;
};

constexpr Labels kEnglish{"Call", "To talk about:", "Open questions:", "Phone"};
constexpr Labels kGerman{"Anruf", "Anknüpfen an:", "Offene Fragen:", "Telefon"};

}  // namespace

EventText event_text(const std::string& name, const std::vector<std::string>& hooks, const std::string& phone,
                     Language language, const std::string& why) {
  const Labels& labels = language == Language::de ? kGerman : kEnglish;
  EventText text{.title = fmt::format("{}: {}", labels.title, name), .description = {}};
  std::string& lines = text.description;
  if (!phone.empty()) lines += fmt::format("{}: {}\n\n", labels.phone, phone);
  if (!why.empty()) lines += why + "\n\n";
  if (!hooks.empty()) {
    lines += fmt::format("{}\n", labels.hooks);
    for (const std::string& hook : hooks) lines += fmt::format("- {}\n", hook);
    lines += '\n';
  }
  lines += fmt::format("{}\n1. \n2. \n", labels.questions);
  return text;
}

}  // namespace draht
