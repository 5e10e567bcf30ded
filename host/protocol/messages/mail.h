// Mail and the folders that it lies in.
#pragma once

#include "core/time.h"
#include "facts/mail.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace draht::protocol {

struct Folder : draht::Folder {
  static void fields(auto& self, auto&& visit) {
    visit("account", self.account);
    visit("path", self.path);
    visit("use", self.use);
  }
};

// A folder and where Thunderbird keeps it: paths are absolute, "" for what is not there.
struct StoredFolder {
  Folder folder;
  std::string directory;  // of the account: summary and store lie in it
  std::string summary, store, kind;
  bool on_server = false;
  std::int64_t messages = -1;  // as Thunderbird counts; -1: it does not know

  static void fields(auto& self, auto&& visit) {
    visit("folder", self.folder);
    visit("directory", self.directory);
    visit("summary", self.summary);
    visit("store", self.store);
    visit("kind", self.kind);
    visit("on_server", self.on_server);
    visit("messages", self.messages);
  }
};

struct FolderState {
  std::string account, path;
  std::int64_t mails = 0;
  std::vector<std::string> windows_done;

  static void fields(auto& self, auto&& visit) {
    visit("account", self.account);
    visit("path", self.path);
    visit("mails", self.mails);
    visit("windows_done", self.windows_done);
  }
};

// One message as Thunderbird hands it over: addresses are header text, not yet parsed.
struct Message {
  std::string message_id;
  std::optional<Seconds> date;
  std::string from;
  std::vector<std::string> to, cc, bcc;
  std::string subject;
  std::optional<std::string> beginning;  // base64 of its first bytes as sent, head and text; looked at and dropped

  static void fields(auto& self, auto&& visit) {
    visit("message_id", self.message_id);
    visit("date", self.date);
    visit("from", self.from);
    visit("to", self.to);
    visit("cc", self.cc);
    visit("bcc", self.bcc);
    visit("subject", self.subject);
    visit.may_lack("beginning", self.beginning);
  }
};

struct SourcesFoldersPut {
  static constexpr std::string_view kType = "sources.folders.put";
  std::vector<Folder> folders;
  std::optional<std::int64_t> offset;

  static void fields(auto& self, auto&& visit) {
    visit("folders", self.folders);
    visit.may_lack("offset", self.offset);
  }

  struct Reply {
    std::vector<FolderState> folders;
    std::optional<std::int64_t> next;

    static void fields(auto& self, auto&& visit) {
      visit("folders", self.folders);
      visit("next", self.next);
    }
  };
};

struct SourcesMailPut {
  static constexpr std::string_view kType = "sources.mail.put";
  Folder folder;
  std::vector<Message> messages;
  std::optional<std::string> window_done;

  static void fields(auto& self, auto&& visit) {
    visit("folder", self.folder);
    visit("messages", self.messages);
    visit.may_lack("window_done", self.window_done);
  }

  struct Reply {
    std::int64_t stored = 0, known = 0, left_out = 0;

    static void fields(auto& self, auto&& visit) {
      visit("stored", self.stored);
      visit("known", self.known);
      visit("left_out", self.left_out);
    }
  };
};

struct SourcesMailRead {
  static constexpr std::string_view kType = "sources.mail.read";
  std::vector<StoredFolder> folders;

  static void fields(auto& self, auto&& visit) { visit("folders", self.folders); }

  struct Reply {
    std::int64_t job = 0, left_out = 0;

    static void fields(auto& self, auto&& visit) {
      visit("job", self.job);
      visit("left_out", self.left_out);
    }
  };
};

struct SourcesMailRemove {
  static constexpr std::string_view kType = "sources.mail.remove";
  Folder folder;
  std::vector<std::string> message_ids;

  static void fields(auto& self, auto&& visit) {
    visit("folder", self.folder);
    visit("message_ids", self.message_ids);
  }

  struct Reply {
    std::int64_t removed = 0;

    static void fields(auto& self, auto&& visit) { visit("removed", self.removed); }
  };
};

}  // namespace draht::protocol
