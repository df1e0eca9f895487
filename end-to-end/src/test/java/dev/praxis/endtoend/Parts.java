package dev.praxis.endtoend;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Parts of a page, found as somebody finds them who cannot see it: by what they are and how they are named. */
final class Parts {

    private Parts() {}

    static Locator heading(Page page, String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** A button of what the page is about, not of what surrounds it. */
    static Locator button(Page page, String name) {
        return button(page.locator("main"), name);
    }

    static Locator button(Locator place, String name) {
        return place.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** A link of what the page is about, not of what surrounds it. */
    static Locator link(Page page, String name) {
        return link(page.locator("main"), name);
    }

    static Locator link(Locator place, String name) {
        return place.getByRole(
                AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** A link whose name holds these words, as those of cards and rows do. */
    static Locator linkWith(Page page, String words) {
        return page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(words));
    }
}
