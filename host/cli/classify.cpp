// draht classify: what each message is, and what it says of talks.
#include "cli/command.h"
#include "cli/output.h"
#include "core/log.h"
#include "cues/cue_reader.h"
#include "identity/sender_kind.h"
#include "identity/text_signs.h"
#include "protocol/json.h"
#include "sources/eml_tree.h"
#include "sources/mail_judge.h"
#include "sources/message.h"
#include "sources/message_text.h"

#include <fmt/core.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace draht {
namespace {

struct ClassifyOptions : CommonOptions {
  std::vector<std::string> files;
};

// One line of --json.
struct Classified {
  std::string file;
  std::optional<SenderVerdict> sender;  // nothing where there is neither sender nor recipient
  TextCue cue;

  template <typename Self, typename Visitor>
  static void fields(Self& self, const Visitor& visit) {
    visit("file", self.file);
    visit("sender_kind", self.sender ? std::optional(self.sender->kind) : std::nullopt);
    visit("sender_reason", self.sender && self.sender->reason ? word(*self.sender->reason) : std::string_view{});
    visit("cue", self.cue.cue);
    visit("cue_channel", self.cue.channel);
    visit("cue_certainty", self.cue.certainty);
    visit("cue_evidence", self.cue.evidence);
  }
};

void declare(CLI::App& command, ClassifyOptions& options) {
  command.add_option("FILE", options.files, "Files with one message each; folders with all that they hold")->required();
  add_json_option(command, options);
}

class Classifier {
 public:
  Result<Classified> classify(const ArchiveFile& file) {
    Classified result{file.path.string(), {}, {}};
    const ArchiveVisitor visitor{
        [&](const ArchivedMail& mail) { read(mail, result); }, [](std::int64_t) {}, {}, kMaxJudgedBytes};
    if (auto done = read_message_file(file, visitor); !done) return std::unexpected(done.error());
    return result;
  }

 private:
  void read(const ArchivedMail& mail, Classified& result) {
    const auto head = read_head_with_signs(mail.head);
    std::optional<Signs> of_text;  // of the first text: what follows was added on the way
    cues_.reset();
    texts_.read(mail.head, mail.body, [&](std::string_view text) {
      if (!of_text) of_text = text_signs(text);
      cues_.read(text);
    });
    result.cue = cues_.found();
    if (!head) return;
    Signs signs = head->signs;
    signs |= record_signs(head->mail);
    signs |= of_text.value_or(Signs{});
    result.sender = sender_kind(signs, JudgedBy::text);
  }

  TextReader texts_;
  CueReader cues_;
};

void print_text(const Classified& result) {
  constexpr std::size_t kFileColumns = 100;
  const std::string_view channel = result.cue.channel ? word(*result.cue.channel) : "-";
  const std::string_view sender = result.sender ? word(result.sender->kind) : "-";
  print_line(
      fmt::format("{:14} {:10} {:10} {}", sender, word(result.cue.cue), channel, shown(result.file, kFileColumns)));
}

Result<int> classify_files(const ClassifyOptions& options) {
  Classifier classifier;
  for (const std::string& path : options.files) {
    const auto files = list_eml_tree(path);
    if (!files) return std::unexpected(files.error());
    for (const ArchiveFile& file : *files) {
      const auto result = classifier.classify(file);
      if (!result) return std::unexpected(result.error());
      options.json ? print_line(protocol::to_json(*result)) : print_text(*result);
    }
  }
  return 0;
}

}  // namespace

void add_classify(CLI::App& app, Invocation& invocation) {
  add_command<ClassifyOptions>(app, invocation, "classify", "What messages are, and what they say of talks", declare,
                               classify_files);
}

}  // namespace draht
