import type { OutwardAnswer, OutwardSolution } from '../../../../src/kernel/outward/outward-api.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import type { RoomProps } from '../../../ui/solution-entry.ts';
import { DeskLoaded } from '../desk-loaded.tsx';
import { deskApi, useDesk, useDeskHome } from '../use-desk.ts';
import { EmbedPart } from './embed-part.tsx';

/** What a town takes out of the house: embeds for its site, feeds for others, and all of it as one file. */
export function OutwardPage({ screen, place }: RoomProps) {
  const { say, language } = screen;
  const found = useDesk<OutwardAnswer>(deskApi(place.ars, '/outward'), language);
  const home = useDeskHome(place.ars, language);
  return (
    <div className="desk">
      <DeskLoaded found={found} screen={screen}>
        {({ solutions }) => (
          <>
            <section aria-labelledby="embed">
              <h2 className="section-title" id="embed">
                {say('embed')}
              </h2>
              <EmbedPart
                solutions={solutions.filter(({ isAdopted }) => isAdopted)}
                screen={screen}
                place={place.name}
              />
            </section>
            <section aria-labelledby="feeds">
              <h2 className="section-title" id="feeds">
                {say('feeds')}
              </h2>
              <Feeds
                solutions={solutions.filter(({ feeds }) => feeds.length > 0)}
                screen={screen}
                place={place.name}
              />
            </section>
            {solutions.some(({ data }) => data.length > 0) && (
              <section aria-labelledby="data">
                <h2 className="section-title" id="data">
                  {say('data')}
                </h2>
                <p className="kern-body">{say('data_text')}</p>
                {solutions
                  .filter(({ data }) => data.length > 0)
                  .map(({ id, title, data }) => (
                    <AddressList key={id} title={title} addresses={data} />
                  ))}
              </section>
            )}
          </>
        )}
      </DeskLoaded>
      <section aria-labelledby="archive">
        <h2 className="section-title" id="archive">
          {say('archive')}
        </h2>
        <p className="kern-body">{say('archive_text', { place: place.name })}</p>
        <DeskLoaded found={home} screen={screen}>
          {({ permissions }) =>
            permissions.includes('archive:take') ? (
              <p className="actions">
                <a className="kern-btn kern-btn--secondary" href={deskApi(place.ars, '/archive')} download>
                  <span className="kern-label">{say('archive_take')}</span>
                </a>
              </p>
            ) : (
              <p className="kern-body note">{say('archive_no', { place: place.name })}</p>
            )
          }
        </DeskLoaded>
      </section>
    </div>
  );
}

function Feeds({
  solutions,
  screen: { say },
  place,
}: {
  solutions: readonly OutwardSolution[];
  screen: Screen;
  place: string;
}) {
  if (solutions.length === 0) return <p className="kern-body">{say('feeds_none', { place })}</p>;
  return (
    <>
      <p className="kern-body">{say('feeds_text')}</p>
      {solutions.map(({ id, title, feeds }) => (
        <AddressList
          key={id}
          title={title}
          addresses={feeds.map(({ kind, address }) => ({ id: kind, title: say(`kind_${kind}`), address }))}
        />
      ))}
    </>
  );
}

/** Addresses to copy, under the name of whose they are. */
function AddressList({
  title,
  addresses,
}: {
  title: string;
  addresses: readonly { id: string; title: string; address: string }[];
}) {
  return (
    <div>
      <h3 className="outward__name">{title}</h3>
      <ul className="rows">
        {addresses.map((one) => (
          <li className="rows__item" key={one.id}>
            <div className="rows__words">
              <a className="kern-link rows__link" href={one.address} aria-label={`${title}: ${one.title}`}>
                {one.title}
              </a>
              <span className="rows__note outward__address">{one.address}</span>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
