#include "cli/habits_text.h"

#include "cli/output.h"
#include "cli/times.h"

#include <fmt/core.h>

#include <cmath>
#include <string>
#include <string_view>

namespace draht {
namespace {

constexpr std::size_t kSubjectColumns = 60;

std::string labelled(Language language, std::string_view english, std::string_view german) {
  return "  " + std::string(in_language(language, english, german));
}

std::string shown_replies(const std::optional<protocol::ReplyTime>& time, Language language) {
  if (!time) return "-";
  return fmt::format(
      fmt::runtime(in_language(language, "{:.1f} working hours at the median, {:.1f} at the slowest tenth",
                               "im Median {:.1f} Arbeitsstunden, {:.1f} beim langsamsten Zehntel")),
      time->median_hours, time->slow_hours);
}

std::string shown_gaps(const std::optional<protocol::BurstGaps>& gaps, Language language) {
  if (!gaps) return "-";
  return fmt::format(fmt::runtime(in_language(language, "{:.0f} working days, mostly {:.0f} to {:.0f}",
                                              "{:.0f} Arbeitstage, meist {:.0f} bis {:.0f}")),
                     gaps->median_days, gaps->short_days, gaps->long_days);
}

std::string shown_years(const std::vector<protocol::YearOfContact>& years) {
  if (years.empty()) return "-";
  if (years.size() == 1) return fmt::format("{}", years.front().year);
  return fmt::format("{}-{} ({})", years.front().year, years.back().year, years.size());
}

void print_thread(const protocol::Thread& thread, const Zone& zone, Language language) {
  print_line(fmt::format("  {}  {}  {} ({})", shown_day(thread.last, zone),
                         thread.last_direction == Direction::sent ? in_language(language, "sent    ", "gesendet ")
                                                                  : in_language(language, "received", "empfangen"),
                         shown(thread.subject, kSubjectColumns),
                         fmt::format(fmt::runtime(in_language(language, "mails {}, turns {}", "Mails {}, Wechsel {}")),
                                     thread.mails, thread.turns)));
}

}  // namespace

void print_habits(const protocol::Habits& habits, const std::vector<protocol::Thread>& threads, const Zone& zone,
                  Language language) {
  print_table(
      {{labelled(language, "answers after", "antwortet nach"), shown_replies(habits.person_replies, language)},
       {labelled(language, "you answer after", "Sie antworten nach"), shown_replies(habits.owner_replies, language)},
       {labelled(language, "gap between contacts", "Abstand der Kontakte"), shown_gaps(habits.gaps, language)},
       {labelled(language, "only the two of you", "nur Sie beide"),
        habits.one_to_one ? fmt::format("{} %", std::lround(100 * *habits.one_to_one)) : "-"},
       {labelled(language, "years", "Jahre"), shown_years(habits.years)}});
  if (threads.empty()) return;
  print_line("");
  print_line(in_language(language, "Newest threads", "Letzte Mailwechsel"));
  for (const protocol::Thread& thread : threads) print_thread(thread, zone, language);
}

}  // namespace draht
