import { parseSettings } from "#domain/settings/settings.ts";
import { auth, linkDelivery } from "#server/auth/auth.ts";

/** The address of a page with one button that signs this account in, once, within a quarter of an hour. */
export async function makeSignInLink(email: string): Promise<string> {
  const token = await new Promise<string>((resolve, reject) => {
    linkDelivery
      .run(resolve, () => auth().api.signInMagicLink({ body: { email }, headers: new Headers() }))
      .catch(reject);
  });
  return `${parseSettings(process.env).url}/studio/sign-in/link?token=${token}`;
}
